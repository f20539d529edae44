import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import type { ApexList } from '../../values/index.ts';
import { raise } from '../../values/index.ts';
import { required } from '../text/arguments.ts';

/** The order of the app launcher is a column of its rows. */
function setOrgSortOrder(applicationIds: ApexList | null): void {
    const { system } = current().org.database;
    const wanted = required(applicationIds).items;
    for (const row of system.all('AppMenuItem')) {
        const at = wanted.indexOf(row.values.get('applicationid'));
        if (row.id !== null && at >= 0) {
            system.update(row.id, { SortOrder: at });
        }
    }
}

function setAppVisibility(id: string | null, isVisible: boolean | null): void {
    const { system } = current().org.database;
    const row =
        system.all('AppMenuItem').find((item) => item.id === required(id)) ??
        raise('InvalidParameterValueException', `Invalid app menu item: ${id ?? ''}`);
    system.update(row.id ?? '', { IsVisible: required(isVisible) });
}

/** Apex Reference > AppLauncher > AppMenu */
export const appMenuType: PlatformType = {
    name: 'AppLauncher.AppMenu',
    kind: 'class',
    statics: {
        'void setAppVisibility(Id appMenuItemId, Boolean isVisible)': setAppVisibility,
        'void setOrgSortOrder(List<Id> applicationIds)': setOrgSortOrder,
    },
};
