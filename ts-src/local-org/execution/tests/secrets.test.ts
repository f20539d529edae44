import assert from 'node:assert/strict';
import { X509Certificate, sign, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { CertificateStore } from '../secrets/certificates.ts';
import { SecretVault } from '../secrets/secretVault.ts';

test('secrets are kept, and no file shows them', () => {
    const directory = mkdtempSync(join(tmpdir(), 'vault-'));
    try {
        new SecretVault(directory).put('secret:a', 'open sesame');

        assert.equal(new SecretVault(directory).get('secret:a'), 'open sesame');
        const folder = join(directory, 'secrets');
        for (const name of readdirSync(folder)) {
            assert.ok(!readFileSync(join(folder, name)).includes('sesame'), name);
            assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name);
        }
    } finally {
        rmSync(directory, { recursive: true, force: true });
    }
});

test('a self-signed certificate is one that others accept', () => {
    const store = new CertificateStore(new SecretVault(null));
    const made = store.createSelfSigned('Gatehouse_Audit', '00D000000000001AAA');
    const parsed = new X509Certificate(made.certificate);

    assert.equal(parsed.subject, 'CN=Gatehouse_Audit_00D000000000001AAA');
    assert.ok(parsed.verify(parsed.publicKey));
    assert.ok(Date.parse(parsed.validTo) > Date.now());
    const signature = sign('sha256', Buffer.from('text'), made.privateKey);
    assert.ok(verify('sha256', Buffer.from('text'), parsed.publicKey, signature));
    assert.equal(store.createSelfSigned('gatehouse_audit', 'x').certificate, made.certificate);
});
