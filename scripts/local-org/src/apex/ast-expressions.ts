/** The expressions of the typed tree; see ast.ts. */
import type { SoqlQuery, SoslQuery } from '../data/soql/ast.ts';
import type { Pos, TypeRef } from './ast.ts';
import type { ApexType, FieldSymbol, LocalSymbol, MethodSymbol } from './symbols.ts';

export type Expr =
    | LiteralExpr
    | NameExpr
    | MemberExpr
    | CallExpr
    | ConstructorCall
    | NewExpr
    | NewCollectionExpr
    | IndexExpr
    | CastExpr
    | InstanceOfExpr
    | UnaryExpr
    | BinaryExpr
    | AssignExpr
    | TernaryExpr
    | SoqlExpr
    | SoslExpr
    | ThisExpr
    | SuperExpr
    | ClassLiteralExpr;

/** Slots every expression carries. */
export interface Checked {
    readonly pos: Pos;
    /** checked: the static type of the value, before `coerce`. */
    type?: ApexType;
    /** checked: the implicit conversion the context asks for (Integer → Long/Double/Decimal, Long → Double/Decimal, Double ↔ Decimal, String → Id). Absent when none. */
    coerce?: ApexType;
    /** checked: evaluating this expression reaches something this org does not have; the emitter throws UnsupportedError with this name in its place. */
    unsupported?: string;
}

/** Integer: number; Long: bigint; Decimal and Double: source text; String: unescaped text; Boolean; null. */
export interface LiteralExpr extends Checked {
    readonly kind: 'literal';
    readonly literal: 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Boolean' | 'null';
    readonly value: number | bigint | string | boolean | null;
}

/** A bare identifier. */
export interface NameExpr extends Checked {
    readonly kind: 'name';
    readonly name: string;
    ref?: Ref;
}

/** `target.name` or `target?.name`. A dotted prefix of a type (`System.Label.X`, `Outer.Inner.CONST`) arrives as nested MemberExpr over NameExpr; the checker says what each is. */
export interface MemberExpr extends Checked {
    readonly kind: 'member';
    readonly target: Expr;
    readonly name: string;
    readonly safe: boolean;
    ref?: Ref;
}

/** What a NameExpr or MemberExpr denotes. */
export type Ref =
    | { readonly kind: 'local'; readonly local: LocalSymbol }
    /** A field or property. For a bare name on an instance member the emitter uses `this`. `backing` = the property's own storage, inside its own accessor. */
    | { readonly kind: 'field'; readonly field: FieldSymbol; readonly backing: boolean }
    /** A field of a record: API name as in the schema. */
    | { readonly kind: 'sobject-field'; readonly object: string; readonly field: string }
    /** A parent record through a lookup (`c.Account`, `x.Parent__r`) or a child list (`a.Contacts`). */
    | {
          readonly kind: 'sobject-relation';
          readonly object: string;
          readonly relation: string;
          readonly children: boolean;
      }
    /** A type used as the target of a static member: has no value. */
    | { readonly kind: 'type'; readonly denotes: ApexType }
    /** A namespace or `Schema.SObjectType`-like prefix that has no value of its own. */
    | { readonly kind: 'namespace'; readonly name: string }
    /** `Trigger.new`, `Trigger.isInsert`, … */
    | { readonly kind: 'trigger-context'; readonly name: string }
    /** `Label.X`, `System.Label.ns.X`. */
    | { readonly kind: 'label'; readonly namespace: string | null; readonly name: string }
    /** `Account.SObjectType`, `Schema.SObjectType.Account` (describe), `Account.Name` (SObjectField token), `Schema.SObjectType.Account.fields.Name`, … */
    | { readonly kind: 'sobject-type-token'; readonly object: string }
    | { readonly kind: 'sobject-describe'; readonly object: string }
    | { readonly kind: 'sobject-field-token'; readonly object: string; readonly field: string }
    | { readonly kind: 'sobject-field-describe'; readonly object: string; readonly field: string }
    /** `list.size`-like: length of arrays does not exist in Apex, kept out. */
    | { readonly kind: 'fieldset-describe'; readonly object: string; readonly fieldSet: string };

/** `name(args)` (target null), `target.name(args)`, `super.name(args)` (target SuperExpr). */
export interface CallExpr extends Checked {
    readonly kind: 'call';
    readonly target: Expr | null;
    readonly name: string;
    readonly args: readonly Expr[];
    readonly safe: boolean;
    /** checked: the chosen method; args carry `coerce` where needed. */
    method?: MethodSymbol;
    /** checked: `static` (no receiver), `virtual` (dispatch by the receiver), `super` (non-virtual on the superclass), `own` (implicit this). */
    dispatch?: 'static' | 'virtual' | 'super' | 'own';
}

/** `this(…)` or `super(…)` as the first statement of a constructor. */
export interface ConstructorCall extends Checked {
    readonly kind: 'constructor-call';
    readonly which: 'this' | 'super';
    readonly args: readonly Expr[];
    constructorSymbol?: MethodSymbol;
}

/** `new T(args)`; for records `new Account(Name = 'x')` fills `fields` instead of args. */
export interface NewExpr extends Checked {
    readonly kind: 'new';
    readonly typeRef: TypeRef;
    readonly args: readonly Expr[];
    readonly fields: readonly { readonly name: string; readonly value: Expr; readonly pos: Pos }[] | null;
    /** checked: the constructor (null for records and implicit default constructors). */
    constructorSymbol?: MethodSymbol | null;
}

/** `new List<T>{a, b}`, `new Set<T>{…}`, `new Map<K,V>{k => v}`, `new T[]{…}`, `new T[n]`. */
export interface NewCollectionExpr extends Checked {
    readonly kind: 'new-collection';
    /** The collection type as written; for arrays the element type with one more dimension. */
    readonly typeRef: TypeRef;
    readonly elements: readonly Expr[] | null;
    readonly entries: readonly { readonly key: Expr; readonly value: Expr }[] | null;
    /** `new T[n]`. */
    readonly size: Expr | null;
}

export interface IndexExpr extends Checked {
    readonly kind: 'index';
    readonly target: Expr;
    readonly index: Expr;
}

export interface CastExpr extends Checked {
    readonly kind: 'cast';
    readonly typeRef: TypeRef;
    readonly operand: Expr;
}

export interface InstanceOfExpr extends Checked {
    readonly kind: 'instanceof';
    readonly operand: Expr;
    readonly typeRef: TypeRef;
    resolvedType?: ApexType;
}

export interface UnaryExpr extends Checked {
    readonly kind: 'unary';
    readonly operator: '+' | '-' | '!' | '~' | '++' | '--';
    readonly postfix: boolean;
    readonly operand: Expr;
}

export type BinaryOperator =
    | '+' | '-' | '*' | '/' | '%'
    | '<<' | '>>' | '>>>'
    | '<' | '>' | '<=' | '>='
    | '==' | '!=' | '===' | '!==' | '<>'
    | '&' | '|' | '^' | '&&' | '||' | '??'; // prettier-ignore

export interface BinaryExpr extends Checked {
    readonly kind: 'binary';
    readonly operator: BinaryOperator;
    readonly left: Expr;
    readonly right: Expr;
    /** checked: the type both operands are brought to before the operator applies (Integer, Long, Double, Decimal, String, Boolean, Id, Date, Datetime, Object …). Operands carry `coerce` for it. */
    operandType?: ApexType;
}

export interface AssignExpr extends Checked {
    readonly kind: 'assign';
    readonly operator: '=' | '+=' | '-=' | '*=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';
    readonly target: Expr;
    readonly value: Expr;
    /** checked: as in BinaryExpr, for compound operators. */
    operandType?: ApexType;
}

export interface TernaryExpr extends Checked {
    readonly kind: 'ternary';
    readonly condition: Expr;
    readonly then: Expr;
    readonly otherwise: Expr;
}

/** `[SELECT …]`. Binds are expressions of this tree, held in `query.binds` in order of appearance. */
export interface SoqlExpr extends Checked {
    readonly kind: 'soql';
    readonly query: SoqlQuery;
    readonly binds: readonly Expr[];
    /** checked: how the result is used: list of records, one record, or a count. */
    result?: 'list' | 'record' | 'count';
}

export interface SoslExpr extends Checked {
    readonly kind: 'sosl';
    readonly query: SoslQuery;
    readonly binds: readonly Expr[];
}

export interface ThisExpr extends Checked {
    readonly kind: 'this';
}

export interface SuperExpr extends Checked {
    readonly kind: 'super';
}

/** `Foo.class`, `List<String>.class`. */
export interface ClassLiteralExpr extends Checked {
    readonly kind: 'class-literal';
    readonly typeRef: TypeRef;
    resolvedType?: ApexType;
}
