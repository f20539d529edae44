import type { PlatformType } from '../../contract/index.ts';
import { Blob, raise } from '../../values/index.ts';
import { strictTable } from '../text/arguments.ts';

/** Charset names that the platform is asked for; anything else is refused by name. */
const CHARSETS = new Set(['utf-8', 'utf8', 'iso-8859-1', 'us-ascii', 'ascii', 'windows-1252']);

function knownCharset(charset: string): string {
    return CHARSETS.has(charset.toLowerCase())
        ? charset
        : raise('StringException', `Unsupported encoding: ${charset}`);
}

/** Parts of a multipart body are encoded one by one and joined: padding may stand between them. */
function fromBase64(text: string): Blob {
    const bare = text.replace(/[\r\n]/g, '');
    const strange = /[^A-Za-z0-9+/=]/.exec(bare);
    if (strange !== null) {
        raise('StringException', `Unrecognized base64 character: ${strange[0]}`);
    }
    const parts = bare.split(/=+/).map((part) => Buffer.from(part, 'base64'));
    return new Blob(Uint8Array.from(Buffer.concat(parts)));
}

function fromHex(text: string): Blob {
    if (text.length % 2 !== 0) {
        raise('StringException', 'Hex string must contain an even number of characters');
    }
    if (!/^[0-9a-fA-F]*$/.test(text)) {
        raise('StringException', 'Invalid hexadecimal character');
    }
    return new Blob(Uint8Array.from(Buffer.from(text, 'hex')));
}

/** java.net.URLEncoder: a space becomes `+`, `*` stays. */
function urlEncode(text: string, charset: string): string {
    knownCharset(charset);
    return encodeURIComponent(text)
        .replace(/%20/g, '+')
        .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function urlDecode(text: string, charset: string): string {
    knownCharset(charset);
    try {
        return decodeURIComponent(text.replace(/\+/g, ' '));
    } catch (error) {
        if (error instanceof URIError) {
            return raise(
                'StringException',
                `Illegal hex characters in escape (%) pattern - ${text}`,
            );
        }
        throw error;
    }
}

/** Apex Reference > System > EncodingUtil */
export const encodingUtilType: PlatformType = {
    name: 'EncodingUtil',
    kind: 'class',
    statics: strictTable({
        'Blob base64Decode(String inputString)': fromBase64,
        'Blob base64UrlDecode(String inputString)': (text: string) =>
            fromBase64(text.replace(/-/g, '+').replace(/_/g, '/')),
        'Blob convertFromHex(String inputString)': fromHex,
        'String base64Encode(Blob inputBlob)': (blob: Blob) =>
            Buffer.from(blob.bytes).toString('base64'),
        'String base64UrlEncode(Blob inputBlob)': (blob: Blob) =>
            Buffer.from(blob.bytes).toString('base64url'),
        'String convertToHex(Blob inputBlob)': (blob: Blob) =>
            Buffer.from(blob.bytes).toString('hex'),
        'String urlDecode(String inputString, String encodingScheme)': urlDecode,
        'String urlEncode(String inputString, String encodingScheme)': urlEncode,
    }),
};
