/** Who works at Northwind Solar and uses the hub. */
export interface Person {
    readonly username: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly alias: string;
    readonly job: string;
    readonly profile: 'System Administrator' | 'Standard User';
    readonly permissionSets: readonly string[];
}

export const people: readonly Person[] = [
    {
        username: 'anna.keller@northwind-solar.example',
        firstName: 'Anna',
        lastName: 'Keller',
        alias: 'akell',
        job: 'Release manager',
        profile: 'System Administrator',
        permissionSets: ['GatehouseReleaseManager', 'GatehouseAdministrator'],
    },
    {
        username: 'marek.dvorak@northwind-solar.example',
        firstName: 'Marek',
        lastName: 'Dvořák',
        alias: 'mdvor',
        job: 'Developer',
        profile: 'Standard User',
        permissionSets: ['GatehouseDeveloper'],
    },
    {
        username: 'leila.haddad@northwind-solar.example',
        firstName: 'Leila',
        lastName: 'Haddad',
        alias: 'lhadd',
        job: 'Approver',
        profile: 'Standard User',
        permissionSets: ['GatehouseApprover'],
    },
    {
        username: 'ingrid.solberg@northwind-solar.example',
        firstName: 'Ingrid',
        lastName: 'Solberg',
        alias: 'isolb',
        job: 'Auditor',
        profile: 'Standard User',
        permissionSets: ['GatehouseAuditor'],
    },
    {
        username: 'tomas.ribeiro@northwind-solar.example',
        firstName: 'Tomás',
        lastName: 'Ribeiro',
        alias: 'tribe',
        job: 'Security officer',
        profile: 'Standard User',
        permissionSets: ['GatehouseApprover'],
    },
];
