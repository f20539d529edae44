/** Components a new org has before anything is deployed: the profiles of the platform. */
import type { StandardModel } from '../standard/standardModel.ts';
import { element } from '../xml/node.ts';
import { writeDocument } from '../xml/write.ts';
import type { ComponentContent } from './component.ts';

const PROFILES = new Set([
    'Admin',
    'ContractManager',
    'MarketingProfile',
    'Minimum Access - Salesforce',
    'ReadOnly',
    'SolutionManager',
    'Standard',
    'StandardAul',
]);

export function baseline(standard: StandardModel): ComponentContent[] {
    return standard
        .profiles()
        .filter((profile) => PROFILES.has(profile.metadataName))
        .map((profile) => ({
            type: 'Profile',
            fullName: profile.metadataName,
            document: writeDocument(
                element('Profile', [
                    element('custom', 'false'),
                    element('userLicense', profile.userLicense),
                ]),
            ),
            files: [],
            isFolder: false,
        }));
}
