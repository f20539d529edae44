import {
    constants,
    createCipheriv,
    createDecipheriv,
    createHash,
    createHmac,
    createPrivateKey,
    createPublicKey,
    randomBytes,
    randomInt,
    sign as signBytes,
    timingSafeEqual,
    verify as verifyBytes,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { PlatformType } from '../../contract/index.ts';
import { current } from '../../execution/index.ts';
import { Blob, raise } from '../../values/index.ts';
import { strictTable } from '../text/arguments.ts';

const DIGESTS: Readonly<Record<string, string>> = {
    md5: 'md5',
    sha1: 'sha1',
    'sha-1': 'sha1',
    sha256: 'sha256',
    'sha-256': 'sha256',
    sha512: 'sha512',
    'sha-512': 'sha512',
    'sha3-256': 'sha3-256',
    'sha3-384': 'sha3-384',
    'sha3-512': 'sha3-512',
};

const MACS: Readonly<Record<string, string>> = {
    hmacmd5: 'md5',
    hmacsha1: 'sha1',
    hmacsha256: 'sha256',
    hmacsha512: 'sha512',
};

interface SignatureKind {
    readonly hash: string;
    /** IEEE P1363 form of an ECDSA signature (`-PLAIN`), else DER. */
    readonly isPlain: boolean;
}

const SIGNATURES: Readonly<Record<string, SignatureKind>> = {
    rsa: { hash: 'sha1', isPlain: false },
    'rsa-sha1': { hash: 'sha1', isPlain: false },
    'rsa-sha256': { hash: 'sha256', isPlain: false },
    'rsa-sha384': { hash: 'sha384', isPlain: false },
    'rsa-sha512': { hash: 'sha512', isPlain: false },
    'ecdsa-sha256': { hash: 'sha256', isPlain: false },
    'ecdsa-sha256-plain': { hash: 'sha256', isPlain: true },
    'ecdsa-sha384': { hash: 'sha384', isPlain: false },
    'ecdsa-sha384-plain': { hash: 'sha384', isPlain: true },
    'ecdsa-sha512': { hash: 'sha512', isPlain: false },
    'ecdsa-sha512-plain': { hash: 'sha512', isPlain: true },
};

const INITIALIZATION_BYTES = 16;
const MOST_ENCRYPTED = 1_048_576;

function known<T>(table: Readonly<Record<string, T>>, name: string): T {
    return (
        table[name.toLowerCase()] ??
        raise('NoSuchAlgorithmException', `Algorithm not supported: ${name}`)
    );
}

function blobOf(bytes: Uint8Array): Blob {
    return new Blob(Uint8Array.from(bytes));
}

function digest(name: string, input: Blob): Blob {
    return blobOf(createHash(known(DIGESTS, name)).update(input.bytes).digest());
}

function mac(name: string, input: Blob, key: Blob): Blob {
    return blobOf(createHmac(known(MACS, name), key.bytes).update(input.bytes).digest());
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
    return left.length === right.length && timingSafeEqual(left, right);
}

function privateKeyOf(key: Blob): KeyObject {
    try {
        return createPrivateKey({ key: Buffer.from(key.bytes), format: 'der', type: 'pkcs8' });
    } catch (error) {
        return raise(
            'SecurityException',
            `Invalid private key: ${error instanceof Error ? error.message : String(error)}`,
        );
    }
}

function publicKeyOf(key: Blob): KeyObject {
    try {
        return createPublicKey({ key: Buffer.from(key.bytes), format: 'der', type: 'spki' });
    } catch (error) {
        return raise(
            'SecurityException',
            `Invalid public key: ${error instanceof Error ? error.message : String(error)}`,
        );
    }
}

function keysOf(certificate: string): {
    readonly privateKey: KeyObject;
    readonly publicKey: KeyObject;
} {
    return (
        current().org.certificates.find(certificate) ??
        raise(
            'NoDataFoundException',
            `Data Not Available: The data you were trying to access could not be found. Certificate not found: ${certificate}`,
        )
    );
}

function settings(
    kind: SignatureKind,
    key: KeyObject,
): { key: KeyObject; dsaEncoding?: 'der' | 'ieee-p1363'; padding?: number } {
    return key.asymmetricKeyType === 'ec'
        ? { key, dsaEncoding: kind.isPlain ? 'ieee-p1363' : 'der' }
        : { key, padding: constants.RSA_PKCS1_PADDING };
}

function signature(name: string, input: Blob, key: KeyObject): Blob {
    const kind = known(SIGNATURES, name);
    return blobOf(signBytes(kind.hash, input.bytes, settings(kind, key)));
}

function isSignedBy(name: string, data: Blob, given: Blob, key: KeyObject): boolean {
    const kind = known(SIGNATURES, name);
    return verifyBytes(kind.hash, data.bytes, settings(kind, key), given.bytes);
}

const CIPHERS: Readonly<Record<string, { readonly bytes: number; readonly mode: 'cbc' | 'gcm' }>> =
    {
        aes128: { bytes: 16, mode: 'cbc' },
        aes192: { bytes: 24, mode: 'cbc' },
        aes256: { bytes: 32, mode: 'cbc' },
    };

function cipherOf(name: string, key: Blob): string {
    const { bytes, mode } = known(CIPHERS, name);
    if (key.size !== bytes) {
        raise('InvalidParameterValueException', `Invalid private key. Must be ${bytes} bytes.`);
    }
    return `aes-${bytes * 8}-${mode}`;
}

function encrypt(name: string, key: Blob, vector: Blob, clear: Blob): Blob {
    if (clear.size > MOST_ENCRYPTED) {
        raise('InvalidParameterValueException', 'Input data too large for encryption');
    }
    if (vector.size !== INITIALIZATION_BYTES) {
        raise('InvalidParameterValueException', 'Invalid initialization vector. Must be 16 bytes.');
    }
    const cipher = createCipheriv(cipherOf(name, key), key.bytes, vector.bytes);
    return blobOf(Buffer.concat([cipher.update(clear.bytes), cipher.final()]));
}

function decrypt(name: string, key: Blob, vector: Blob, secret: Blob): Blob {
    const decipher = createDecipheriv(cipherOf(name, key), key.bytes, vector.bytes);
    try {
        return blobOf(Buffer.concat([decipher.update(secret.bytes), decipher.final()]));
    } catch {
        // The platform speaks with the voice of its own cryptography library, whatever the cause.
        return raise('SecurityException', 'Given final block not properly padded');
    }
}

/** The initialisation vector travels as the first 16 bytes. */
function encryptManaged(name: string, key: Blob, clear: Blob): Blob {
    const vector = blobOf(randomBytes(INITIALIZATION_BYTES));
    return blobOf(Buffer.concat([vector.bytes, encrypt(name, key, vector, clear).bytes]));
}

function decryptManaged(name: string, key: Blob, secret: Blob): Blob {
    const vector = blobOf(secret.bytes.slice(0, INITIALIZATION_BYTES));
    return decrypt(name, key, vector, blobOf(secret.bytes.slice(INITIALIZATION_BYTES)));
}

function aesKey(bits: number): Blob {
    if (![128, 192, 256].includes(bits)) {
        raise('InvalidParameterValueException', `Invalid key size: ${bits}`);
    }
    return blobOf(randomBytes(bits / 8));
}

/** Apex Reference > System > Crypto */
export const cryptoType: PlatformType = {
    name: 'Crypto',
    kind: 'class',
    statics: strictTable({
        'Blob decrypt(String algorithmName, Blob privateKey, Blob initializationVector, Blob cipherText)':
            decrypt,
        'Blob decryptWithManagedIV(String algorithmName, Blob privateKey, Blob ivAndCipherText)':
            decryptManaged,
        'Blob encrypt(String algorithmName, Blob privateKey, Blob initializationVector, Blob clearText)':
            encrypt,
        'Blob encryptWithManagedIV(String algorithmName, Blob privateKey, Blob clearText)':
            encryptManaged,
        'Blob generateAesKey(Integer size)': aesKey,
        'Blob generateDigest(String algorithmName, Blob input)': digest,
        'Blob generateMac(String algorithmName, Blob input, Blob privateKey)': mac,
        'Blob sign(String algorithmName, Blob input, Blob privateKey)': (
            name: string,
            input: Blob,
            key: Blob,
        ) => signature(name, input, privateKeyOf(key)),
        'Blob signWithCertificate(String algorithmName, Blob input, String certDevName)': (
            name: string,
            input: Blob,
            certificate: string,
        ) => signature(name, input, keysOf(certificate).privateKey),
        'Boolean verify(String algorithmName, Blob data, Blob signature, Blob publicKey)': (
            name: string,
            data: Blob,
            given: Blob,
            key: Blob,
        ) => isSignedBy(name, data, given, publicKeyOf(key)),
        'Boolean verify(String algorithmName, Blob data, Blob signature, String certDevName)': (
            name: string,
            data: Blob,
            given: Blob,
            certificate: string,
        ) => isSignedBy(name, data, given, keysOf(certificate).publicKey),
        'Boolean verifyHMac(String algorithmName, Blob input, Blob privateKey, Blob macToVerify)': (
            name: string,
            input: Blob,
            key: Blob,
            given: Blob,
        ) => isEqual(mac(name, input, key).bytes, given.bytes),
        'Integer getRandomInteger()': () => randomInt(-(2 ** 31), 2 ** 31 - 1),
        'Long getRandomLong()': () => BigInt.asIntN(64, randomBytes(8).readBigInt64BE()),
    }),
};
