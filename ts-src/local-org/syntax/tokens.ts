/** Kinds of tokens. Plain numbers, so that a file of tokens is one byte array. */
export const Kind = {
    EndOfFile: 0,
    Identifier: 1,
    Integer: 2,
    Long: 3,
    Decimal: 4,
    Double: 5,
    String: 6,
    MultilineString: 7,
    LeftParen: 8,
    RightParen: 9,
    LeftBrace: 10,
    RightBrace: 11,
    LeftBracket: 12,
    RightBracket: 13,
    Semicolon: 14,
    Comma: 15,
    Dot: 16,
    SafeDot: 17,
    Question: 18,
    Coalesce: 19,
    Colon: 20,
    At: 21,
    Assign: 22,
    PlusAssign: 23,
    MinusAssign: 24,
    TimesAssign: 25,
    DivideAssign: 26,
    AndAssign: 27,
    OrAssign: 28,
    XorAssign: 29,
    Arrow: 30,
    Equal: 31,
    NotEqual: 32,
    LessGreater: 33,
    Same: 34,
    NotSame: 35,
    Less: 36,
    Greater: 37,
    LessEqual: 38,
    GreaterEqual: 39,
    Plus: 40,
    Minus: 41,
    Times: 42,
    Divide: 43,
    Increment: 44,
    Decrement: 45,
    Not: 46,
    Complement: 47,
    AndAnd: 48,
    OrOr: 49,
    And: 50,
    Or: 51,
    Xor: 52,
    // Words that are never a variable's name.
    AbstractWord: 53,
    BreakWord: 54,
    CatchWord: 55,
    ClassWord: 56,
    ContinueWord: 57,
    DeleteWord: 58,
    DoWord: 59,
    ElseWord: 60,
    EnumWord: 61,
    ExtendsWord: 62,
    FalseWord: 63,
    FinalWord: 64,
    FinallyWord: 65,
    ForWord: 66,
    GlobalWord: 67,
    IfWord: 68,
    ImplementsWord: 69,
    InWord: 70,
    InsertWord: 71,
    InstanceOfWord: 72,
    InterfaceWord: 73,
    ListWord: 74,
    MapWord: 75,
    MergeWord: 76,
    NewWord: 77,
    NullWord: 78,
    OnWord: 79,
    OverrideWord: 80,
    PrivateWord: 81,
    ProtectedWord: 82,
    PublicWord: 83,
    ReturnWord: 84,
    SelectWord: 85,
    StaticWord: 86,
    SuperWord: 87,
    TestMethodWord: 88,
    ThisWord: 89,
    ThrowWord: 90,
    TrueWord: 91,
    TryWord: 92,
    UndeleteWord: 93,
    UpdateWord: 94,
    UpsertWord: 95,
    VirtualWord: 96,
    VoidWord: 97,
    WebServiceWord: 98,
    WhileWord: 99,
    // Words that mean something in one place and are plain names elsewhere.
    AfterWord: 100,
    BeforeWord: 101,
    GetWord: 102,
    InheritedWord: 103,
    SetWord: 104,
    SharingWord: 105,
    SwitchWord: 106,
    SystemWord: 107,
    TransientWord: 108,
    TriggerWord: 109,
    WhenWord: 110,
    WithWord: 111,
    WithoutWord: 112,
} as const;

const hardWords = [
    'abstract', 'break', 'catch', 'class', 'continue', 'delete', 'do', 'else', 'enum', 'extends',
    'false', 'final', 'finally', 'for', 'global', 'if', 'implements', 'in', 'insert',
    'instanceof', 'interface', 'list', 'map', 'merge', 'new', 'null', 'on', 'override', 'private',
    'protected', 'public', 'return', 'select', 'static', 'super', 'testmethod', 'this', 'throw',
    'true', 'try', 'undelete', 'update', 'upsert', 'virtual', 'void', 'webservice', 'while',
];
const softWords = [
    'after', 'before', 'get', 'inherited', 'set', 'sharing', 'switch', 'system', 'transient',
    'trigger', 'when', 'with', 'without',
];

export const firstWord: number = Kind.AbstractWord;
export const firstSoftWord: number = Kind.AfterWord;

/** Lower-case word to kind. */
export const wordKinds: ReadonlyMap<string, number> = new Map(
    [...hardWords, ...softWords].map((word, index) => [word, firstWord + index]),
);

const punctuation: readonly string[] = [
    '(', ')', '{', '}', '[', ']', ';', ',', '.', '?.', '?', '??', ':', '@', '=', '+=', '-=', '*=',
    '/=', '&=', '|=', '^=', '=>', '==', '!=', '<>', '===', '!==', '<', '>', '<=', '>=', '+', '-',
    '*', '/', '++', '--', '!', '~', '&&', '||', '&', '|', '^',
];

/** How a kind is spelled in a message. */
export function spelling(kind: number): string {
    if (kind === Kind.EndOfFile) return '<EOF>';
    if (kind >= firstWord) return [...hardWords, ...softWords][kind - firstWord] ?? '';
    return punctuation[kind - Kind.LeftParen] ?? '';
}

/** A plain name or a word that may be one. */
export function isName(kind: number): boolean {
    return kind === Kind.Identifier || kind >= firstSoftWord;
}

/** After a dot every word is a name, `void` excepted. */
export function isMemberName(kind: number): boolean {
    return kind === Kind.Identifier || (kind >= firstWord && kind !== Kind.VoidWord);
}

export const isLiteral = (kind: number): boolean =>
    (kind >= Kind.Integer && kind <= Kind.MultilineString) ||
    kind === Kind.TrueWord ||
    kind === Kind.FalseWord ||
    kind === Kind.NullWord;
