/**
 * The typed tree of Apex source. The parser builds it, the checker fills the slots marked `checked:`,
 * the emitter only reads. Names keep the spelling of the source; comparisons are case-insensitive everywhere.
 */
import type { Expr } from './ast-expressions.ts';
import type { ApexType, ClassSymbol, FieldSymbol, LocalSymbol, MethodSymbol } from './symbols.ts';

export type * from './ast-expressions.ts';

/** A place in a source file: 1-based line, 1-based column. */
export interface Pos {
    readonly line: number;
    readonly column: number;
}

/** A type as written: `Outer.Inner<String>[]` has two parts and one dimension. */
export interface TypeRef {
    readonly parts: readonly { readonly name: string; readonly args: readonly TypeRef[] }[];
    readonly dims: number;
    readonly pos: Pos;
}

export interface Annotation {
    readonly name: string;
    /** `@A(x=1 y='z')`; a single unnamed value has the key `value`. Values are literal source values. */
    readonly params: ReadonlyMap<string, string | number | boolean>;
    readonly pos: Pos;
}

/** Modifiers in lower case: public, static, virtual, `with sharing`, testmethod, … */
export interface Modifiers {
    readonly words: ReadonlySet<string>;
    readonly annotations: readonly Annotation[];
}

// ---------------------------------------------------------------- compilation units

export type CompilationUnit = ClassUnit | TriggerUnit | AnonymousUnit;

export interface ClassUnit {
    readonly kind: 'class-unit';
    readonly file: string;
    readonly type: TypeDecl;
}

export type TriggerEvent =
    | 'before insert'
    | 'before update'
    | 'before delete'
    | 'after insert'
    | 'after update'
    | 'after delete'
    | 'after undelete';

export interface TriggerUnit {
    readonly kind: 'trigger-unit';
    readonly file: string;
    readonly name: string;
    readonly object: string;
    readonly events: readonly TriggerEvent[];
    /** Methods, fields and inner types declared inside the trigger. */
    readonly members: readonly Member[];
    readonly body: Block;
    readonly pos: Pos;
    /** checked: the nameless class that owns the members. */
    symbol?: ClassSymbol;
}

/** Anonymous Apex: declarations and statements mixed. */
export interface AnonymousUnit {
    readonly kind: 'anonymous-unit';
    readonly file: string;
    readonly members: readonly Member[];
    readonly body: Block;
    readonly pos: Pos;
    /** checked: the nameless class that owns the members. */
    symbol?: ClassSymbol;
}

// ---------------------------------------------------------------- declarations

export type TypeDecl = ClassDecl | InterfaceDecl | EnumDecl;

export interface ClassDecl {
    readonly kind: 'class';
    readonly name: string;
    readonly modifiers: Modifiers;
    readonly superclass: TypeRef | null;
    readonly interfaces: readonly TypeRef[];
    readonly members: readonly Member[];
    readonly pos: Pos;
    readonly end: Pos;
    /** checked: the symbol of this declaration. */
    symbol?: ClassSymbol;
}

export interface InterfaceDecl {
    readonly kind: 'interface';
    readonly name: string;
    readonly modifiers: Modifiers;
    readonly interfaces: readonly TypeRef[];
    readonly members: readonly MethodDecl[];
    readonly pos: Pos;
    readonly end: Pos;
    symbol?: ClassSymbol;
}

export interface EnumDecl {
    readonly kind: 'enum';
    readonly name: string;
    readonly modifiers: Modifiers;
    readonly values: readonly { readonly name: string; readonly pos: Pos }[];
    readonly pos: Pos;
    readonly end: Pos;
    symbol?: ClassSymbol;
}

export type Member = FieldDecl | PropertyDecl | MethodDecl | ConstructorDecl | InitializerBlock | TypeDecl;

/** One field; `Integer a, b = 2;` gives two, in order, sharing modifiers and type. */
export interface FieldDecl {
    readonly kind: 'field';
    readonly name: string;
    readonly modifiers: Modifiers;
    readonly type: TypeRef;
    readonly init: Expr | null;
    readonly pos: Pos;
    symbol?: FieldSymbol;
}

export interface Accessor {
    readonly modifiers: Modifiers;
    /** null for an automatic accessor (`get;`). */
    readonly body: Block | null;
    readonly pos: Pos;
}

export interface PropertyDecl {
    readonly kind: 'property';
    readonly name: string;
    readonly modifiers: Modifiers;
    readonly type: TypeRef;
    readonly getter: Accessor | null;
    readonly setter: Accessor | null;
    readonly pos: Pos;
    symbol?: FieldSymbol;
}

export interface Param {
    readonly name: string;
    readonly type: TypeRef;
    readonly modifiers: Modifiers;
    readonly pos: Pos;
    symbol?: LocalSymbol;
}

export interface MethodDecl {
    readonly kind: 'method';
    readonly name: string;
    readonly modifiers: Modifiers;
    readonly returnType: TypeRef | null; // null = void
    readonly params: readonly Param[];
    readonly body: Block | null; // null = abstract or interface method
    readonly pos: Pos;
    symbol?: MethodSymbol;
}

export interface ConstructorDecl {
    readonly kind: 'constructor';
    readonly name: string;
    readonly modifiers: Modifiers;
    readonly params: readonly Param[];
    /** A leading `this(…)` or `super(…)` call stays the first statement of the body as an ExprStmt of ConstructorCall. */
    readonly body: Block;
    readonly pos: Pos;
    symbol?: MethodSymbol;
}

export interface InitializerBlock {
    readonly kind: 'initializer';
    readonly isStatic: boolean;
    readonly body: Block;
    readonly pos: Pos;
}

// ---------------------------------------------------------------- statements

export type Stmt =
    | Block
    | LocalVarStmt
    | ExprStmt
    | IfStmt
    | SwitchStmt
    | ForStmt
    | ForEachStmt
    | WhileStmt
    | DoWhileStmt
    | ReturnStmt
    | ThrowStmt
    | TryStmt
    | DmlStmt
    | RunAsStmt
    | { readonly kind: 'break'; readonly pos: Pos }
    | { readonly kind: 'continue'; readonly pos: Pos };

export interface Block {
    readonly kind: 'block';
    readonly statements: readonly Stmt[];
    readonly pos: Pos;
    readonly end: Pos;
}

export interface LocalVarStmt {
    readonly kind: 'local';
    readonly type: TypeRef;
    readonly modifiers: Modifiers;
    readonly vars: readonly LocalVar[];
    readonly pos: Pos;
}

export interface LocalVar {
    readonly name: string;
    readonly init: Expr | null;
    readonly pos: Pos;
    symbol?: LocalSymbol;
}

export interface ExprStmt {
    readonly kind: 'expr';
    readonly expr: Expr;
    readonly pos: Pos;
}

export interface IfStmt {
    readonly kind: 'if';
    readonly condition: Expr;
    readonly then: Stmt;
    readonly otherwise: Stmt | null;
    readonly pos: Pos;
}

/** `switch on expr { when … }`. */
export interface SwitchStmt {
    readonly kind: 'switch';
    readonly subject: Expr;
    readonly cases: readonly SwitchCase[];
    readonly otherwise: Block | null;
    readonly pos: Pos;
}

export type SwitchCase =
    | { readonly kind: 'values'; readonly values: readonly SwitchValue[]; readonly body: Block; readonly pos: Pos }
    | {
          readonly kind: 'type';
          readonly type: TypeRef;
          readonly name: string;
          readonly body: Block;
          readonly pos: Pos;
          /** checked: the type tested and the variable bound. */
          resolvedType?: ApexType;
          symbol?: LocalSymbol;
      };

/** A literal, or a bare enum constant name. */
export type SwitchValue =
    | { readonly kind: 'literal'; readonly expr: Expr }
    | {
          readonly kind: 'enum';
          /** What stands before the constant: `Outer.MyEnum` of `when Outer.MyEnum.A`; mostly empty. */
          readonly qualifier: readonly string[];
          readonly name: string;
          readonly pos: Pos;
          /** checked: the enum constant. */
          symbol?: FieldSymbol;
      };

export interface ForStmt {
    readonly kind: 'for';
    readonly init: LocalVarStmt | readonly Expr[] | null;
    readonly condition: Expr | null;
    readonly update: readonly Expr[];
    readonly body: Stmt;
    readonly pos: Pos;
}

export interface ForEachStmt {
    readonly kind: 'foreach';
    readonly type: TypeRef;
    readonly name: string;
    readonly iterable: Expr;
    readonly body: Stmt;
    readonly pos: Pos;
    symbol?: LocalSymbol;
    /** checked: over a SOQL query, `chunk` when the variable is a list of records (200 a time). */
    mode?: 'list' | 'set' | 'iterable' | 'soql-record' | 'soql-chunk';
}

export interface WhileStmt {
    readonly kind: 'while';
    readonly condition: Expr;
    readonly body: Stmt;
    readonly pos: Pos;
}

export interface DoWhileStmt {
    readonly kind: 'dowhile';
    readonly condition: Expr;
    readonly body: Stmt;
    readonly pos: Pos;
}

export interface ReturnStmt {
    readonly kind: 'return';
    readonly value: Expr | null;
    readonly pos: Pos;
}

export interface ThrowStmt {
    readonly kind: 'throw';
    readonly value: Expr;
    readonly pos: Pos;
}

export interface TryStmt {
    readonly kind: 'try';
    readonly body: Block;
    readonly catches: readonly CatchClause[];
    readonly finallyBlock: Block | null;
    readonly pos: Pos;
}

export interface CatchClause {
    readonly type: TypeRef;
    readonly name: string;
    readonly body: Block;
    readonly pos: Pos;
    resolvedType?: ApexType;
    symbol?: LocalSymbol;
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';

export interface DmlStmt {
    readonly kind: 'dml';
    readonly operation: DmlOperation;
    /** `as user` / `as system`, or null for the class's default. */
    readonly access: 'user' | 'system' | null;
    readonly target: Expr;
    /** merge: the duplicates. */
    readonly other: Expr | null;
    /** upsert: the external id field as written (`Ext__c` or `Account.Ext__c`). */
    readonly field: string | null;
    readonly pos: Pos;
}

export interface RunAsStmt {
    readonly kind: 'runas';
    readonly args: readonly Expr[];
    readonly body: Block;
    readonly pos: Pos;
}
