// A SOAP service in small, in a thread of its own because Apex's thread sleeps while it waits. Tells its port; echoes what it heard.
import { createServer } from 'node:http';
import { parentPort } from 'node:worker_threads';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const envelope = (body) =>
    `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`;

const answers = {
    '/fault': () =>
        envelope(
            '<s:Fault><faultcode>sf:INVALID_SESSION_ID</faultcode><faultstring>INVALID_SESSION_ID: gone</faultstring></s:Fault>',
        ),
    '/html': () => '<html/>',
    '/other': () => envelope('<other xmlns="urn:weather"/>'),
    '/extra': () => envelope('<askResponse xmlns="urn:weather"><wind>5</wind></askResponse>'),
    '/': (body, headers) =>
        envelope(
            `<w:askResponse xmlns:w="urn:weather" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" unit="C">
            <w:degrees>21</w:degrees><w:exact>20.75</w:exact><w:isDry>1</w:isDry><w:day>2026-01-31Z</w:day>
            <w:at>2026-01-31T10:00:00Z</w:at><w:comment xsi:nil="true"/>
            <w:hours xsi:type="w:WindyHour"><w:hour>1</w:hour><w:wind>7</w:wind></w:hours><w:hours><w:hour>2</w:hour></w:hours>
            <w:heard>${escaped(body)}</w:heard><w:action>${escaped(headers.soapaction)}|${escaped(headers['x-trace'] ?? '')}</w:action>
            </w:askResponse>`,
        ),
};

const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
        response.writeHead(request.url === '/fault' ? 500 : 200, { 'Content-Type': 'text/xml' });
        response.end(answers[request.url](Buffer.concat(chunks).toString('utf8'), request.headers));
    });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
