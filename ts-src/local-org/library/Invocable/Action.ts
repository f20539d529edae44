import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { ApexList, ApexMap, raise } from '../../values/index.ts';
import { DataObject, dataType } from '../dataObject.ts';
import { required } from '../text/arguments.ts';
import type { ActionOutcome } from './apexAction.ts';
import { invocableMethod, runApexAction } from './apexAction.ts';

type Text = string | null;

const inputs = (action: DataObject): ApexList => action.get('invocations') as ApexList;

function newInputs(): ApexMap {
    return new ApexMap('String', 'Object');
}

function action(type: Text, name: Text, namespace: Text = null): DataObject {
    return new DataObject('Invocable.Action', {
        type: required(type),
        name: required(name),
        namespace,
        isStandard: false,
        invocations: new ApexList('Map<String,Object>'),
    });
}

function standardAction(type: Text): DataObject {
    const made = action(type, type);
    made.put('isStandard', true);
    return made;
}

/** One result for every set of parameters. What is not there fails in its result; flows and standard actions are not run here. */
function invoke(invoked: DataObject): ApexList {
    const type = (invoked.text('type') ?? '').toLowerCase();
    const name = invoked.text('name') ?? '';
    const sets = inputs(invoked).items as ApexMap[];
    const method = type === 'apex' ? invocableMethod(name) : null;
    if (method !== null) {
        return results(invoked, runApexAction(name, method, sets));
    }
    const isFlow = type === 'flow' && current().org.schema.component('Flow', name) !== null;
    if (isFlow || invoked.get('isStandard') === true) {
        return raise(
            'UnsupportedOperationException',
            `The local org does not run the action ${type} ${name}`,
        );
    }
    const message = `The ${type} action ${name} does not exist.`;
    const missing = { errors: [{ code: 'INVALID_API_INPUT', message }], output: newInputs() };
    return results(
        invoked,
        sets.map(() => missing),
    );
}

function results(invoked: DataObject, outcomes: readonly ActionOutcome[]): ApexList {
    const made = outcomes.map(
        ({ errors, output }) =>
            new DataObject('Invocable.Action.Result', {
                action: invoked,
                success: errors.length === 0,
                errors: new ApexList(
                    'Invocable.Action.Error',
                    errors.map((error) => new DataObject('Invocable.Action.Error', { ...error })),
                ),
                outputParameters: output,
            }),
    );
    return new ApexList('Invocable.Action.Result', made);
}

function lastInputs(target: DataObject): ApexMap {
    const { items } = inputs(target);
    if (items.length === 0) {
        items.push(newInputs());
    }
    return items.at(-1) as ApexMap;
}

/** Apex Reference > Invocable > Action */
export const invocableTypes: readonly PlatformType[] = [
    {
        name: 'Invocable.Action',
        kind: 'class',
        statics: {
            'Invocable.Action createCustomAction(String type, String name)': action,
            'Invocable.Action createCustomAction(String type, String namespace, String name)': (
                type: Text,
                namespace: Text,
                name: Text,
            ) => action(type, name, namespace),
            'Invocable.Action createStandardAction(String type)': standardAction,
        },
        methods: {
            'Invocable.Action addInvocation()': (target: DataObject) => {
                inputs(target).items.push(newInputs());
                return target;
            },
            'Invocable.Action clearInvocations()': (target: DataObject) => {
                inputs(target).items.splice(0);
                return target;
            },
            'String getName()': (target: DataObject) => target.get('name'),
            'String getNamespace()': (target: DataObject) => target.get('namespace'),
            'String getType()': (target: DataObject) => target.get('type'),
            'List<Invocable.Action.Result> invoke()': invoke,
            'Boolean isStandard()': (target: DataObject) => target.get('isStandard'),
            'Invocable.Action setInvocationParameter(String parameterName, Object parameterValue)':
                (target: DataObject, name: Text, value: unknown) => {
                    lastInputs(target).put(required(name), value);
                    return target;
                },
            'Invocable.Action setInvocations(List<Map<String,Object>> invocations)': (
                target: DataObject,
                given: ApexList | null,
            ) => {
                target.put(
                    'invocations',
                    new ApexList('Map<String,Object>', [...required(given).items]),
                );
                return target;
            },
        },
    },
    {
        ...dataType('Invocable.Action.Result', [
            'Invocable.Action action',
            'List<Invocable.Action.Error> errors',
            'Boolean success',
            'Map<String,Object> outputParameters',
        ]),
        methods: {
            'Invocable.Action getAction()': (result: DataObject) => result.get('action'),
            'List<Invocable.Action.Error> getErrors()': (result: DataObject) =>
                result.get('errors'),
            'Map<String,Object> getOutputParameters()': (result: DataObject) =>
                result.get('outputParameters'),
            'Boolean isSuccess()': (result: DataObject) => result.get('success'),
        },
    },
    {
        ...dataType('Invocable.Action.Error', ['String code', 'String message']),
        methods: {
            'String getCode()': (error: DataObject) => error.get('code'),
            'String getMessage()': (error: DataObject) => error.get('message'),
        },
    },
];
