import { metadataPart } from './metadataPart.ts';

/** Apex Reference > Metadata > FeedLayout and CustomConsoleComponents: the parts of a layout for feeds and consoles. */
export const feedAndConsoleTypes = [
    metadataPart('Metadata.FeedLayout', [
        'Boolean autocollapsePublisher',
        'Boolean compactFeed',
        'Metadata.FeedLayoutFilterPosition feedFilterPosition',
        'List<Metadata.FeedLayoutFilter> feedFilters',
        'Boolean fullWidthFeed',
        'Boolean hideSidebar',
        'Boolean highlightExternalFeedItems',
        'List<Metadata.FeedLayoutComponent> leftComponents',
        'List<Metadata.FeedLayoutComponent> rightComponents',
        'Boolean useInlineFiltersInConsole',
    ]),
    metadataPart('Metadata.FeedLayoutComponent', [
        'Metadata.FeedLayoutComponentType componentType',
        'Integer height',
        'String page_x',
    ]),
    metadataPart('Metadata.FeedLayoutFilter', [
        'String feedFilterName',
        'Metadata.FeedLayoutFilterType feedFilterType',
        'Metadata.FeedItemTypeEnum feedItemType',
    ]),
    metadataPart('Metadata.CustomConsoleComponents', [
        'Metadata.PrimaryTabComponents primaryTabComponents',
        'Metadata.SubtabComponents subtabComponents',
    ]),
    metadataPart('Metadata.PrimaryTabComponents', [
        'List<Metadata.ConsoleComponent> component',
        'List<Metadata.Container> containers',
    ]),
    metadataPart('Metadata.SubtabComponents', [
        'List<Metadata.ConsoleComponent> component',
        'List<Metadata.Container> containers',
    ]),
    metadataPart('Metadata.ConsoleComponent', [
        'Integer height',
        'String location',
        'String visualforcePage',
        'Integer width',
    ]),
    metadataPart('Metadata.Container', [
        'Integer height',
        'Boolean isContainerAutoSizeEnabled',
        'String region',
        'List<Metadata.SidebarComponent> sidebarComponents',
        'String style',
        'String unit',
        'Integer width',
    ]),
    metadataPart('Metadata.SidebarComponent', [
        'String componentType',
        'String createAction',
        'Boolean enableLinking',
        'Integer height',
        'Boolean knowledgeOneEnable',
        'String label',
        'String lookup',
        'String page_x',
        'List<Metadata.RelatedList> relatedLists',
        'String unit',
        'String updateAction',
        'Integer width',
    ]),
    metadataPart('Metadata.RelatedList', ['Boolean hideOnDetail', 'String name']),
];
