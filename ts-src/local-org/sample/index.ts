export { composeStage, stages } from './compose.ts';
export type { Stage } from './compose.ts';
export { people } from './people.ts';
export type { Person } from './people.ts';
