/**
 * Errors of queries as the exceptions Apex catches.
 */
import { newApexException } from '../../runtime/exception.ts';
import { SoqlError } from './errors.ts';

/**
 * Runs a query, or a parser of one, and turns its {@link SoqlError} into the Apex exception it stands for. The
 * exception's `data` is the map of inaccessible fields by object, or null.
 * @throws ApexException; other errors pass
 */
export function withApexErrors<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof SoqlError)) {
            throw error;
        }
        const exception = newApexException(error.exceptionType, error.message);
        exception.data = error.inaccessible;
        throw exception;
    }
}
