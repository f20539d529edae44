import { platformException } from '../../values/index.ts';

/** Texts of platform-messages.md section 3; everything a query refuses is a QueryException. */
const APPEND =
    "be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.";

export function queryProblem(message: string): never {
    throw platformException('QueryException', message);
}

function hidden(message: string, object: string, field: string): never {
    const exception = platformException('QueryException', message);
    exception.inaccessibleFields = new Map([[object, new Set([field])]]);
    throw exception;
}

export function noSuchColumn(field: string, object: string): never {
    return hidden(
        `No such column '${field}' on entity '${object}'. If you are attempting to use a custom field, ${APPEND}`,
        object,
        field,
    );
}

export function unsupportedObject(name: string): never {
    return queryProblem(
        `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the ` +
            'entity name. Please reference your WSDL or the describe call for the appropriate names.',
    );
}

const APPEND_RELATIONSHIP =
    "If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. " +
    'Please reference your WSDL or the describe call for the appropriate names.';

export function unknownParent(relationship: string): never {
    return queryProblem(
        `Didn't understand relationship '${relationship}' in field path. ${APPEND_RELATIONSHIP}`,
    );
}

export function unknownChild(relationship: string): never {
    return queryProblem(
        `Didn't understand relationship '${relationship}' in FROM part of query call. ${APPEND_RELATIONSHIP}`,
    );
}

export function inaccessible(object: string, field: string): never {
    return hidden(
        'Insufficient permissions: secure query included inaccessible field',
        object,
        field,
    );
}
