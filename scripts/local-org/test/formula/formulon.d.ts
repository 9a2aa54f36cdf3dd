/** The part of formulon the tests use; the package carries no types. */
declare module 'formulon' {
    /** Parses and evaluates a formula; errors come back as values of type `error`. */
    export function parse(formula: string): unknown;
}
