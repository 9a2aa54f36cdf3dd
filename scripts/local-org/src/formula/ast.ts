/** Syntax tree of a formula. Positions are offsets into the text. */

export type Operator = '||' | '&&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | '+' | '-' | '&' | '*' | '/' | '^';

export type FormulaNode =
    | { readonly kind: 'number'; readonly text: string; readonly position: number }
    | { readonly kind: 'text'; readonly value: string; readonly position: number }
    | { readonly kind: 'boolean'; readonly value: boolean; readonly position: number }
    | { readonly kind: 'null'; readonly position: number }
    | { readonly kind: 'reference'; readonly path: string; readonly position: number }
    | CallNode
    | {
          readonly kind: 'unary';
          readonly operator: '-' | '+' | '!';
          readonly operand: FormulaNode;
          readonly position: number;
      }
    | BinaryNode;

export interface CallNode {
    readonly kind: 'call';
    /** As written. */
    readonly name: string;
    readonly args: readonly FormulaNode[];
    readonly position: number;
}

export interface BinaryNode {
    readonly kind: 'binary';
    readonly operator: Operator;
    readonly left: FormulaNode;
    readonly right: FormulaNode;
    readonly position: number;
}
