import type { PlatformType } from '../../contract/index.ts';
import { accessLevelType } from './AccessLevel.ts';
import { assertType } from './Assert.ts';
import { asyncTypes } from './async.ts';
import { blobType } from './Blob.ts';
import { booleanType } from './Boolean.ts';
import { businessHoursType } from './BusinessHours.ts';
import { comparableType, comparatorType } from './Comparable.ts';
import { continuationType } from './Continuation.ts';
import { cookieType } from './Cookie.ts';
import { cryptoType } from './Crypto.ts';
import { dateType } from './Date.ts';
import { datetimeType } from './Datetime.ts';
import { decimalType } from './Decimal.ts';
import { encodingUtilType } from './EncodingUtil.ts';
import { enumType } from './Enum.ts';
import { systemEnums } from './enumTypes.ts';
import { exceptionTypes } from './Exception.ts';
import { formulaTypes } from './Formula.ts';
import { httpTypes } from './Http.ts';
import { idType } from './Id.ts';
import { doubleType, integerType, longType } from './Integer.ts';
import { iterableType, iteratorType } from './Iterable.ts';
import { jsonType } from './JSON.ts';
import { jsonGeneratorType } from './JSONGenerator.ts';
import { jsonParserType } from './JSONParser.ts';
import { labelType } from './Label.ts';
import { limitsType } from './Limits.ts';
import { listType } from './List.ts';
import { placeTypes } from './Location.ts';
import { mapType } from './Map.ts';
import { matcherType } from './Matcher.ts';
import { mathType } from './Math.ts';
import { networkType } from './Network.ts';
import { objectType } from './Object.ts';
import { orgLimitTypes } from './OrgLimits.ts';
import { patternType } from './Pattern.ts';
import { requestType } from './Request.ts';
import { restTypes } from './RestContext.ts';
import { securityTypes } from './Security.ts';
import { setType } from './Set.ts';
import { aggregateResultType, sobjectType } from './SObject.ts';
import { siteTypes } from './Site.ts';
import { resourceMockTypes } from './StaticResourceCalloutMock.ts';
import { stringType } from './String.ts';
import { systemType } from './System.ts';
import { testingTypes } from './Test.ts';
import { timeType } from './Time.ts';
import { triggerType } from './Trigger.ts';
import { callableType, typeType } from './Type.ts';
import { urlType } from './URL.ts';
import { timeZoneType, userInfoType } from './UserInfo.ts';
import { uuidType } from './UUID.ts';
import { versionType } from './Version.ts';
import { webServiceCalloutType } from './WebServiceCallout.ts';
import { xmlStreamReaderType } from './XmlStreamReader.ts';
import { xmlStreamWriterType } from './XmlStreamWriter.ts';

/** Namespace System of the Apex Reference. */
export const systemTypes: readonly PlatformType[] = [
    objectType,
    enumType,
    stringType,
    integerType,
    longType,
    doubleType,
    decimalType,
    booleanType,
    idType,
    dateType,
    datetimeType,
    timeType,
    blobType,
    listType,
    setType,
    mapType,
    iterableType,
    iteratorType,
    comparableType,
    comparatorType,
    callableType,
    sobjectType,
    aggregateResultType,
    mathType,
    typeType,
    systemType,
    assertType,
    ...testingTypes,
    ...exceptionTypes,
    ...systemEnums.map(({ type }) => type),
    accessLevelType,
    ...asyncTypes,
    limitsType,
    jsonType,
    jsonGeneratorType,
    jsonParserType,
    patternType,
    matcherType,
    encodingUtilType,
    cryptoType,
    businessHoursType,
    continuationType,
    cookieType,
    ...httpTypes,
    ...resourceMockTypes,
    webServiceCalloutType,
    urlType,
    userInfoType,
    timeZoneType,
    requestType,
    networkType,
    ...siteTypes,
    uuidType,
    versionType,
    ...securityTypes,
    triggerType,
    ...restTypes,
    labelType,
    ...formulaTypes,
    ...placeTypes,
    ...orgLimitTypes,
    xmlStreamReaderType,
    xmlStreamWriterType,
];
