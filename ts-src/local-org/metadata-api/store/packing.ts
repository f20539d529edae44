/** Components as JSON: bytes travel as base64. */
import type { Component } from './component.ts';

export interface PackedComponent extends Omit<Component, 'files'> {
    files: [path: string, base64: string][];
}

export function packComponent(component: Component): PackedComponent {
    return {
        ...component,
        files: component.files.map((file) => [
            file.path,
            Buffer.from(file.bytes).toString('base64'),
        ]),
    };
}

export function unpackComponent(packed: PackedComponent): Component {
    return {
        ...packed,
        files: packed.files.map(([path, base64]) => ({
            path,
            bytes: Buffer.from(base64, 'base64'),
        })),
    };
}
