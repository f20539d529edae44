import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { Org } from '../../engine/index.ts';

const info = (name: string, least = '0'): string =>
    `private String[] ${name}_type_info = new List<String>{ '${name}', 'urn:weather', null, '${least}', '1', 'false' };`;
const schema = `private String[] apex_schema_type_info = new List<String>{ 'urn:weather', 'true', 'false' };`;
const order = (names: readonly string[]): string =>
    `private String[] field_order_type_info = new List<String>{ ${names.map((name) => `'${name}'`).join(', ')} };`;

const answerMembers = [
    'degrees',
    'exact',
    'isDry',
    'day',
    'at',
    'comment',
    'hours',
    'heard',
    'action',
];

const port = `public class Weather {
    public class Key { public String token; ${info('token')} ${schema} ${order(['token'])} }
    public class Place {
        public String name; public String unit; public Date since; public Decimal height;
        ${info('name', '1')} ${info('since')} ${info('height', '1')}
        private String[] unit_att_info = new List<String>{ 'unit' };
        ${schema} ${order(['height', 'since', 'name'])}
    }
    public class Ask {
        public Place place; public String[] tags;
        ${info('place')} ${info('tags')} ${schema} ${order(['place', 'tags'])}
    }
    public virtual class Hour { public Integer hour; ${info('hour')} ${schema} ${order(['hour'])} }
    public class WindyHour extends Hour { public Integer wind; ${info('wind')} }
    public class AskResponse {
        public Integer degrees; public Double exact; public Boolean isDry; public Date day; public Datetime at;
        public String comment = 'unset'; public Weather.Hour[] hours; public String heard; public String action; public String unit;
        ${answerMembers.map((name) => info(name)).join(' ')}
        private String[] unit_att_info = new List<String>{ 'unit' };
        ${schema} ${order(answerMembers)}
    }
    public class Port {
        public String endpoint_x;
        public Map<String, String> inputHttpHeaders_x;
        public Map<String, String> outputHttpHeaders_x;
        public Integer timeout_x;
        public Key Session;
        private String Session_hns = 'Session=urn:keys';
        private String[] ns_map_type_info = new List<String>{ 'urn:weather', 'Weather' };
        public AskResponse ask(Ask request_x) {
            Map<String, AskResponse> response_map_x = new Map<String, AskResponse>{ 'response_x' => null };
            WebServiceCallout.invoke(this, request_x, response_map_x, new List<String>{
                endpoint_x, 'urn:ask', 'urn:weather', 'ask', 'urn:weather', 'askResponse', 'Weather.AskResponse' });
            return response_map_x.get('response_x');
        }
    }
}`;

const server = new Worker(new URL('./soapServer.mjs', import.meta.url));
let origin = '';
let org: Org;

before(async () => {
    const [number] = (await once(server, 'message')) as [number];
    origin = `http://127.0.0.1:${number}`;
    const files = {
        'classes/Weather.cls': port,
        'remoteSiteSettings/Soap.remoteSite-meta.xml': `<RemoteSiteSetting><isActive>true</isActive><url>${origin}</url></RemoteSiteSetting>`,
    };
    org = Org.fromFiles(
        new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text, 'utf8')])),
    );
});

after(async () => {
    org.close();
    await server.terminate();
});

/** Runs the lines with a port at hand; what they print. */
function run(path: string, lines: string): string[] {
    const result = org.executeAnonymous(
        `Weather.Port port = new Weather.Port(); port.endpoint_x = '${origin}${path}'; Weather.Ask question = new Weather.Ask(); ${lines}`,
    );
    assert.equal(result.compileProblem, null);
    const said = result.log
        .filter((line) => line.includes('USER_DEBUG'))
        .map((line) => line.slice(line.indexOf('|DEBUG|') + '|DEBUG|'.length));
    return result.exceptionMessage === null ? said : [...said, result.exceptionMessage];
}

test('writes members in their order, attributes, headers of the port, and nothing for what is not there', () => {
    const [heard, action] = run(
        '/',
        `question.place = new Weather.Place(); question.place.name = 'A & B'; question.place.unit = 'C';
        question.tags = new List<String>{ 'x', 'y' };
        port.Session = new Weather.Key(); port.Session.token = 'secret';
        port.inputHttpHeaders_x = new Map<String, String>{ 'X-Trace' => 'on' };
        Weather.AskResponse answer = port.ask(question); System.debug(answer.heard); System.debug(answer.action);`,
    );
    assert.equal(
        heard,
        '<?xml version="1.0" encoding="UTF-8"?><env:Envelope xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
            '<env:Header><Session xmlns="urn:keys"><token xmlns="urn:weather">secret</token></Session></env:Header>' +
            '<env:Body><ask xmlns="urn:weather"><place unit="C"><height xsi:nil="true" /><name>A &amp; B</name></place>' +
            '<tags>x</tags><tags>y</tags></ask></env:Body></env:Envelope>',
    );
    assert.equal(action, '"urn:ask"|on');
});

test('reads values by the types of the members, lists of elements that repeat, and subclasses named by xsi:type', () => {
    const said = run(
        '/',
        `port.outputHttpHeaders_x = new Map<String, String>(); Weather.AskResponse a = port.ask(question);
        System.debug(new List<Object>{ a.degrees, a.exact, a.isDry, a.day.year(), a.at.getTime(), a.comment, a.unit });
        System.debug(a.hours.size() + ' ' + ((Weather.WindyHour) a.hours[0]).wind + ' ' + a.hours[1].hour);
        System.debug(port.outputHttpHeaders_x.containsKey('Content-Type'));`,
    );
    assert.deepEqual(said, ['(21, 20.75, true, 2026, 1769853600000, null, C)', '2 7 2', 'true']);
});

test('says what the answer was when it is not the one that was asked for', () => {
    const problems = ['/fault', '/html', '/other', '/extra'].map(
        (path) => run(path, 'port.ask(question);')[0],
    );
    assert.deepEqual(problems, [
        'System.CalloutException: Web service callout failed: WebService returned a SOAP Fault: INVALID_SESSION_ID: gone faultcode=sf:INVALID_SESSION_ID faultactor=',
        "System.CalloutException: Web service callout failed: Unexpected element. Parser was expecting element 'http://schemas.xmlsoap.org/soap/envelope/:Envelope' but found ':html'",
        "System.CalloutException: Web service callout failed: Unexpected element. Parser was expecting element 'urn:weather:askResponse' but found 'urn:weather:other'",
        'System.CalloutException: Web service callout failed: Unable to parse callout response. Apex type not found for element wind',
    ]);
});

test('obeys the rules of every callout', () => {
    assert.match(
        run('/', `port.endpoint_x = 'https://elsewhere.example'; port.ask(question);`)[0] ?? '',
        /Unauthorized endpoint/,
    );
    assert.match(
        run('/', 'port.timeout_x = 0; port.ask(question);')[0] ?? '',
        /Invalid timeout value: 0/,
    );
    assert.match(
        run('/', `insert new Account(Name = 'A'); port.ask(question);`)[0] ?? '',
        /uncommitted work pending/,
    );
});
