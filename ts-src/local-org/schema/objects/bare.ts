import type { ObjectDescription } from '../description.ts';

/** What an object has that is made by the platform for another purpose than to be worked with: nothing hangs on it. */
export const bareObject = {
    description: null,
    keyPrefix: null,
    isCreateable: false,
    isUpdateable: false,
    isDeletable: false,
    isUndeletable: false,
    isSearchable: false,
    isTriggerable: false,
    isFeedEnabled: false,
    isMruEnabled: false,
    nameField: null,
    childRelationships: [],
    recordTypes: [],
    validationRules: [],
    fieldSets: [],
    compactLayouts: [],
    listViews: [],
    requiredOnInsert: [],
    requiredOnInsertOneOf: [],
} as const satisfies Partial<ObjectDescription>;
