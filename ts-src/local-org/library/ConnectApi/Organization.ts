import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { DataObject, dataType } from '../dataObject.ts';
import { refuseInTests } from './connectDeed.ts';

function requireData(): void {
    if (current().test?.seesAllData === false) {
        refuseInTests();
    }
}

function settings(): DataObject {
    requireData();
    const { org } = current();
    const [row] = org.database.system.all('Organization');
    return new DataObject('ConnectApi.OrganizationSettings', {
        orgId: org.id,
        name: row?.values.get('name') ?? null,
    });
}

/** Chatter is not part of the local org: nobody follows anything. */
function followings(): DataObject {
    requireData();
    return new DataObject('ConnectApi.FollowingPage', { total: 0 });
}

/** Apex Reference > ConnectApi > Organization, ChatterUsers */
export const organizationTypes: readonly PlatformType[] = [
    {
        name: 'ConnectApi.Organization',
        kind: 'class',
        statics: { 'ConnectApi.OrganizationSettings getSettings()': settings },
    },
    dataType('ConnectApi.OrganizationSettings', ['String name', 'String orgId']),
    {
        name: 'ConnectApi.ChatterUsers',
        kind: 'class',
        statics: {
            'ConnectApi.FollowingPage getFollowings(String communityId, String userId)': followings,
            'ConnectApi.FollowingPage getFollowings(String communityId, String userId, Integer pageParam)':
                followings,
            'ConnectApi.FollowingPage getFollowings(String communityId, String userId, String filterType)':
                followings,
        },
    },
    dataType('ConnectApi.FollowingPage', ['Integer total']),
];
