import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { Blob } from '../../values/index.ts';
import { call } from './natives.ts';

const hex = (value: unknown): string => Buffer.from((value as Blob).bytes).toString('hex');
const blob = (text: string): Blob => Blob.ofText(text);

test('macs and verifies', () => {
    const mac = call(
        'Crypto.generateMac(String,Blob,Blob)',
        'hmacSHA256',
        blob('what'),
        blob('key'),
    );
    assert.equal(hex(mac).length, 64);
    assert.equal(
        call(
            'Crypto.verifyHMac(String,Blob,Blob,Blob)',
            'hmacSHA256',
            blob('what'),
            blob('key'),
            mac,
        ),
        true,
    );
    assert.equal(
        call(
            'Crypto.verifyHMac(String,Blob,Blob,Blob)',
            'hmacSHA256',
            blob('other'),
            blob('key'),
            mac,
        ),
        false,
    );
});

test('encrypts and decrypts, the managed vector in front', () => {
    const key = call('Crypto.generateAesKey(Integer)', 256);
    const sealed = call(
        'Crypto.encryptWithManagedIV(String,Blob,Blob)',
        'AES256',
        key,
        blob('secret'),
    );
    const opened = call(
        'Crypto.decryptWithManagedIV(String,Blob,Blob)',
        'AES256',
        key,
        sealed,
    ) as Blob;
    assert.equal(Buffer.from(opened.bytes).toString(), 'secret');
    assert.throws(
        () => call('Crypto.encryptWithManagedIV(String,Blob,Blob)', 'AES128', key, blob('x')),
        /Invalid private key/,
    );
});

test('signs with RSA and with curves, in both forms', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const [algorithm, pair] of [
        ['RSA-SHA256', rsa],
        ['ECDSA-SHA256', curve],
        ['ECDSA-SHA256-PLAIN', curve],
    ] as const) {
        const secret = new Blob(pair.privateKey.export({ type: 'pkcs8', format: 'der' }));
        const open = new Blob(pair.publicKey.export({ type: 'spki', format: 'der' }));
        const signature = call('Crypto.sign(String,Blob,Blob)', algorithm, blob('text'), secret);
        assert.equal(
            call('Crypto.verify(String,Blob,Blob,Blob)', algorithm, blob('text'), signature, open),
            true,
        );
        assert.equal(
            call('Crypto.verify(String,Blob,Blob,Blob)', algorithm, blob('texts'), signature, open),
            false,
        );
    }
});

test('encodes and decodes', () => {
    assert.equal(call('EncodingUtil.urlEncode(String,String)', 'a b&ü*', 'UTF-8'), 'a+b%26%C3%BC*');
    assert.equal(call('EncodingUtil.urlDecode(String,String)', 'a+b%26%C3%BC', 'UTF-8'), 'a b&ü');
    assert.equal(hex(call('EncodingUtil.convertFromHex(String)', '00ff')), '00ff');
});
