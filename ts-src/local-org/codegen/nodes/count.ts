/** Adds the statements of a list to the processor time, all at once where it begins: an early exit costs what the whole would. */
export function countText(statements: number): string {
    return statements === 0 ? '' : `cpu.statements+=${statements};`;
}
