import { createHash } from 'node:crypto';

/** The one HTML page of the host: an import map and a script; everything else is modules. */
export function shellPage(imports: Readonly<Record<string, string>>): {
    html: string;
    policy: string;
} {
    const map = JSON.stringify({ imports });
    const hash = createHash('sha256').update(map).digest('base64');
    const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gatehouse</title>
<link rel="icon" href="/host-assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css">
<link rel="stylesheet" href="/host-assets/fonts.css">
<script type="importmap">${map}</script>
<script type="module" src="/modules/host/start.js"></script>
</head>
<body class="slds-scope"><noscript>Lightning pages need JavaScript.</noscript></body>
</html>
`;
    const policy = `default-src 'self'; script-src 'self' 'sha256-${hash}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`;
    return { html, policy };
}
