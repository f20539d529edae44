import { FormulaFault } from '../formula/index.ts';
import { checkLock, checkSharing, checkWriteRights } from './access.ts';
import { afterSave } from './afterSave.ts';
import { applyDefaults } from './defaults.ts';
import { checkSetupMix } from './setupScope.ts';
import { completeSpecial } from './special/index.ts';
import { storeItem } from './store.ts';
import { validateBySystem } from './systemValidation.ts';
import { takeGivenValues } from './take.ts';
import { runTriggers } from './triggers.ts';
import { validateByRules } from './validationRules.ts';
import type { Item, SaveContext } from './world.ts';
import { fail } from './world.ts';

const isGood = (item: Item): boolean => item.errors.length === 0;

/**
 * Saves up to 200 records of one object. With allOrNone the first failure ends it, and the caller rolls back;
 * otherwise failed records are taken out and the rest starts again, triggers included.
 */
export function saveChunk(
    items: readonly Item[],
    operation: 'insert' | 'update',
    context: SaveContext,
): void {
    const { storage } = context.world;
    let remaining = items.filter(isGood);
    while (remaining.length > 0) {
        const mark = storage.mark();
        attempt(remaining, operation, context);
        const good = remaining.filter(isGood);
        if (good.length === remaining.length || context.options.allOrNone) {
            return;
        }
        storage.rollback(mark);
        good.forEach(forget);
        remaining
            .filter((item) => !isGood(item))
            .forEach((item) => (item.id = item.before?.id ?? null));
        remaining = good;
    }
}

function forget(item: Item): void {
    item.id = item.before?.id ?? null;
    item.isCreated = false;
}

/** Apex Developer Guide > Triggers and Order of Execution. Stops after the step in which a record failed. */
function attempt(
    items: readonly Item[],
    operation: 'insert' | 'update',
    context: SaveContext,
): void {
    const steps: readonly (() => void)[] = [
        () => items.forEach((item) => begin(item, context)),
        () => runTriggers(items, 'before', operation, context),
        () => items.forEach((item) => validateAndStore(item, context)),
        () => runTriggers(items, 'after', operation, context),
        () => afterSave(items, operation, context),
    ];
    for (const step of steps) {
        step();
        if (!items.every(isGood)) {
            return;
        }
    }
}

function begin(item: Item, context: SaveContext): void {
    item.values = { ...item.before?.values };
    item.written.clear();
    takeGivenValues(item, context);
    if (context.options.isSetup !== true && !context.isInner) {
        checkSetupMix(item, context.world.setupScope);
        checkWriteRights(item, context);
        checkSharing(item, 2, context);
        checkLock(item, context);
    }
    if (item.before === null) {
        applyDefaults(item, context);
    }
}

function validateAndStore(item: Item, context: SaveContext): void {
    completeSpecial(item, context);
    validateBySystem(item, context);
    if (isGood(item)) {
        checkRules(item, context);
    }
    if (isGood(item)) {
        storeItem(item, context);
    }
}

/** A rule whose formula cannot be computed refuses the record, as the platform does. */
function checkRules(item: Item, context: SaveContext): void {
    try {
        validateByRules(item, context);
    } catch (failure) {
        if (!(failure instanceof FormulaFault)) {
            throw failure;
        }
        fail(
            item,
            'FIELD_INTEGRITY_EXCEPTION',
            `The validation rule could not be evaluated: ${failure.message}`,
        );
    }
}
