import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { PlatformObject } from '../../values/index.ts';
import { quiddityEnum } from './enumTypes.ts';
import { objectMembers } from './objectMembers.ts';

class RequestValue extends PlatformObject {
    readonly typeName = 'Request';
}

/** Apex Reference > System > Request */
export const requestType: PlatformType = {
    name: 'Request',
    kind: 'class',
    methods: {
        ...objectMembers,
        'Quiddity getQuiddity()': () => quiddityEnum.of(current().quiddity),
        'String getRequestId()': () => current().requestId,
    },
    statics: { 'Request getCurrent()': () => new RequestValue() },
};
