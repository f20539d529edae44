import type { Component } from '../../schema/index.ts';

type XmlElement = Component['root'];

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
    return element.children.filter((child) => child.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
    return element.children.find((child) => child.name === name) ?? null;
}

/** Text of a child element; null when it is absent. */
export function textOf(element: XmlElement, name: string): string | null {
    return childOf(element, name)?.text.trim() ?? null;
}

export function textsOf(element: XmlElement, name: string): readonly string[] {
    return childrenOf(element, name).map((child) => child.text.trim());
}
