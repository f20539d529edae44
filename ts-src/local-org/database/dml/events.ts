import { ApexDatetime, SObjectValue } from '../../values/index.ts';
import { checkWriteRights } from './access.ts';
import { applyDefaults } from './defaults.ts';
import { validateBySystem } from './systemValidation.ts';
import { takeGivenValues } from './take.ts';
import { validateByRules } from './validationRules.ts';
import type { Item, SaveContext } from './world.ts';

/** Platform events are checked like records and handed on; nothing of them is stored here. */
export function publishEvents(items: readonly Item[], context: SaveContext): void {
    for (const item of items) {
        takeGivenValues(item, context);
        checkWriteRights(item, context);
        applyDefaults(item, context);
        validateBySystem(item, context);
        if (item.errors.length === 0) {
            validateByRules(item, context);
        }
    }
    const good = items.filter((item) => item.errors.length === 0);
    if (context.options.allOrNone && good.length < items.length) {
        return;
    }
    for (const item of good) {
        item.id = context.world.ids.next(item.object.keyPrefix ?? 'e00');
        item.isCreated = true;
        context.world.ports.events.publish(
            eventOf(item, context),
            item.object.publishBehavior ?? 'PublishAfterCommit',
        );
    }
}

function eventOf(item: Item, context: SaveContext): SObjectValue {
    const event = new SObjectValue(item.object.name);
    for (const [key, field] of item.object.fields) {
        const value = item.values[key];
        if (value !== null && value !== undefined) {
            event.put(field.name, value);
        }
    }
    const given = item.given.values.get('eventuuid');
    if (typeof given === 'string') {
        event.put('EventUuid', given);
    }
    event.put('CreatedById', context.options.user);
    event.put('CreatedDate', new ApexDatetime(Math.floor(context.now / 1000) * 1000));
    return event;
}
