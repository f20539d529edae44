import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { raise } from '../../values/index.ts';
import { objectMembers } from '../System/objectMembers.ts';
import { required } from '../text/arguments.ts';

/** A flow that does not exist is refused as on the platform; one that does exist cannot be run here. */
function createInterview(...values: readonly unknown[]): never {
    const [first, second] = values;
    const name = required((typeof second === 'string' ? second : first) as string | null);
    const isThere = current().org.schema.component('Flow', name) !== null;
    return isThere
        ? raise('FlowException', `Flow ${name}: flows are not run by the local org`)
        : raise(
              'TypeException',
              `Invalid type: ${typeof second === 'string' ? `${String(first)}.${name}` : name}`,
          );
}

/** No interview is ever made, so none of these is reached. */
function notRun(): never {
    return raise('FlowException', 'Flows are not run by the local org');
}

/** Apex Reference > Flow > Interview */
export const interviewType: PlatformType = {
    name: 'Flow.Interview',
    kind: 'class',
    methods: {
        ...objectMembers,
        'Object getVariableValue(String variableName)': notRun,
        'void start()': notRun,
    },
    statics: {
        'Flow.Interview createInterview(String flowName, Map<String,Object> inputVariables)':
            createInterview,
        'Flow.Interview createInterview(String namespace, String flowName, Map<String,Object> inputVariables)':
            createInterview,
    },
};
