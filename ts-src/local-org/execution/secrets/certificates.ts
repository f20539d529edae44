import {
    createPrivateKey,
    createPublicKey,
    generateKeyPairSync,
    randomBytes,
    sign,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { bitString, integer, nothing, objectId, sequence, setOf, time, utf8 } from './der.ts';
import type { SecretVault } from './secretVault.ts';

export interface Certificate {
    readonly developerName: string;
    /** PEM of the certificate, public. */
    readonly certificate: string;
    readonly privateKey: KeyObject;
    readonly publicKey: KeyObject;
}

interface Stored {
    readonly certificate: string;
    readonly privateKey: string;
}

const prefix = 'certificate:';
const validYears = 2;

/** Certificates and keys of the org's Setup page, by developer name. */
export class CertificateStore {
    private readonly vault: SecretVault;

    constructor(vault: SecretVault) {
        this.vault = vault;
    }

    find(developerName: string): Certificate | null {
        const text = this.vault.get(prefix + developerName.toLowerCase());
        if (text === null) {
            return null;
        }
        const { certificate, privateKey } = JSON.parse(text) as Stored;
        return {
            developerName,
            certificate,
            privateKey: createPrivateKey(privateKey),
            publicKey: createPublicKey(certificate),
        };
    }

    get names(): readonly string[] {
        return this.vault.names(prefix).map((name) => name.slice(prefix.length));
    }

    /** What "Create Self-Signed Certificate" in Setup does; an existing one is kept. */
    createSelfSigned(developerName: string, organizationId: string): Certificate {
        const known = this.find(developerName);
        if (known !== null) {
            return known;
        }
        const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        const certificate = selfSigned(privateKey, publicKey, `${developerName}_${organizationId}`);
        const stored: Stored = {
            certificate,
            privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        };
        this.vault.put(prefix + developerName.toLowerCase(), JSON.stringify(stored));
        return { developerName, certificate, privateKey, publicKey };
    }
}

const rsaWithSha256 = sequence(objectId('1.2.840.113549.1.1.11'), nothing);

/** X.509 version 3, signed with its own key. */
function selfSigned(privateKey: KeyObject, publicKey: KeyObject, commonName: string): string {
    const name = sequence(setOf(sequence(objectId('2.5.4.3'), utf8(commonName))));
    const from = new Date();
    const until = new Date(from);
    until.setUTCFullYear(from.getUTCFullYear() + validYears);
    const body = sequence(
        Buffer.from([0xa0, 0x03, 0x02, 0x01, 0x02]),
        integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
        rsaWithSha256,
        name,
        sequence(time(from), time(until)),
        name,
        publicKey.export({ type: 'spki', format: 'der' }),
    );
    const signature = sign('sha256', body, privateKey);
    const whole = sequence(body, rsaWithSha256, bitString(signature));
    const lines = whole
        .toString('base64')
        .replace(/(.{64})/g, '$1\n')
        .trimEnd();
    return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
