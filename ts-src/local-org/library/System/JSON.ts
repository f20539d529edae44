import type { PlatformType } from '../../contract/index.ts';
import { notAList, typed, untyped } from '../json/fromJson.ts';
import { printCompact, printPretty } from '../json/print.ts';
import { JsonReader } from '../json/read.ts';
import { JsonMaker } from '../json/toJson.ts';
import { required, strict } from '../text/arguments.ts';
import { JsonGenerator } from './JSONGenerator.ts';
import { JsonParser } from './JSONParser.ts';
import type { TypeToken } from './Type.ts';

function serialize(value: unknown, skipsNulls: boolean | null = false): string {
    return printCompact(new JsonMaker(skipsNulls === true).make(value));
}

function serializePretty(value: unknown, skipsNulls: boolean | null = false): string {
    return printPretty(new JsonMaker(skipsNulls === true).make(value));
}

const reader = (isStrict: boolean) => (text: string | null, type: TypeToken | null) => {
    const { named } = required(type);
    // The parser looks at the first token only: a text that begins as a string is refused before its end is missed.
    if (/^(?:List|Set)</.test(named) && /^\s*"/.test(required(text))) {
        notAList();
    }
    return typed(JsonReader.read(required(text)), named, { isStrict });
};

/** Apex Reference > System > JSON */
export const jsonType: PlatformType = {
    name: 'JSON',
    kind: 'class',
    statics: {
        'JSONGenerator createGenerator(Boolean prettyPrint)': strict(
            (isPretty: boolean) => new JsonGenerator(isPretty),
        ),
        'JSONParser createParser(String jsonString)': strict(
            (text: string) => new JsonParser(text),
        ),
        'Object deserialize(String jsonString, Type apexType)': reader(false),
        'Object deserializeStrict(String jsonString, Type apexType)': reader(true),
        'Object deserializeUntyped(String jsonString)': strict((text: string) =>
            untyped(JsonReader.read(text)),
        ),
        'String serialize(Object objectToSerialize)': serialize,
        'String serialize(Object objectToSerialize, Boolean suppressApexObjectNulls)': serialize,
        'String serializePretty(Object objectToSerialize)': serializePretty,
        'String serializePretty(Object objectToSerialize, Boolean suppressApexObjectNulls)':
            serializePretty,
    },
};
