/// The grammar of CPython 3.13, rule by rule as CPython's parser calls them, to count how deep its calls nest.
///
/// There each rule is a function, and so is each group and each repetition in it. Of the productions of
/// https://docs.python.org/3.13/reference/grammar.html those that are never the deepest ones are drawn together, and of
/// those that differ in nothing but their operator there is one.
struct ReferenceGrammar {
  struct Rule {
    enum Form {
      /// The first alternative that fits.
      case choice
      /// The only alternative, as often as it fits.
      case repetition(minimum: Int)
      /// What the rule `of` finds, as long as that finds more by beginning with what this rule has found.
      case leftRecursion(of: Int)
    }

    var form = Form.choice
    /// Whether what was found at a place is known when the rule is tried there again.
    var isRemembered = false
    /// In `ReferenceGrammar.alternatives`.
    var alternatives = 0..<0
  }

  struct Item {
    enum Target {
      case token(Token.Kind)
      case word(SoftKeyword)
      /// `+=` or one of its kind.
      case augmentedAssignment
      /// An operator of a comparison that is one token.
      case comparison
      /// What a simple statement begins with that holds no expression.
      case shallowKeyword
      /// Any token up to the end of a simple statement.
      case inStatement
      case rule(Int)
      /// From here on no other alternative is tried.
      case cut
    }
    enum Use { case required, optional, ahead, notAhead }

    var target: Target
    var use = Use.required
  }

  static let cpython = ReferenceGrammar(productions)

  let rules: [Rule]
  /// The items of each alternative, in `items`. Flat, so that the walk copies no array.
  private(set) var alternatives: [Range<Int>] = []
  private(set) var items: [Item] = []
  /// The number of the rule that is called so.
  let numbers: [String: Int]
  /// The rule of a statement.
  let statement: Int

  private init(_ productions: String) {
    let reader = ReferenceGrammarReader(productions)
    var rules = reader.rules
    for (rule, productions) in reader.productions.enumerated() {
      let first = alternatives.count
      for production in productions {
        alternatives.append(items.count..<items.count + production.count)
        items += production
      }
      rules[rule].alternatives = first..<alternatives.count
    }
    self.rules = rules
    numbers = reader.numbers
    statement = reader.numbers["statement", default: 0]
  }

  /// One rule a line, in the notation of the language reference, but `-` for "not followed by". A rule that is `kept`
  /// remembers what it found; one that is `left` may begin with itself.
  private static let productions =
    statements + parameters("", end: "')'") + parameters("lambda_", end: "':'") + patterns + expressions + atoms
    + targets

  private static let statements = """
    statement: compound_stmt | simple_stmts
    statements: statement+
    block kept: NEWLINE INDENT statements DEDENT | simple_stmts
    simple_stmts: simple_stmt -';' NEWLINE | ';'.simple_stmt+ [';'] NEWLINE
    simple_stmt kept: assignment | &'type' type_alias | star_expressions | &'return' return_stmt | &'raise' raise_stmt \
      | &'del' del_stmt | &'yield' yield_stmt | &'assert' assert_stmt | &SHALLOW IN_STATEMENT*
    assignment: NAME ':' expression ['=' annotated_rhs] \
      | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['=' annotated_rhs] \
      | (star_targets '=')+ annotated_rhs -'=' | single_target AUGMENTED ~ annotated_rhs
    annotated_rhs: yield_expr | star_expressions
    yield_stmt: yield_expr
    return_stmt: 'return' [star_expressions]
    raise_stmt: 'raise' expression ['from' expression] | 'raise'
    del_stmt: 'del' del_targets &(';' | NEWLINE)
    assert_stmt: 'assert' expression [',' expression]
    type_alias: 'type' NAME [type_params] '=' expression
    compound_stmt: function_def | if_stmt | class_def | with_stmt | for_stmt | try_stmt | while_stmt | match_stmt
    decorators: ('@' named_expression NEWLINE)+
    class_def: decorators class_def_raw | class_def_raw
    class_def_raw: 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
    function_def: decorators function_def_raw | function_def_raw
    function_def_raw: ['async'] 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block
    if_stmt: 'if' named_expression ':' block elif_stmt | 'if' named_expression ':' block [else_block]
    elif_stmt: 'elif' named_expression ':' block elif_stmt | 'elif' named_expression ':' block [else_block]
    else_block: 'else' ':' block
    while_stmt: 'while' named_expression ':' block [else_block]
    for_stmt: ['async'] 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
    with_stmt: ['async'] 'with' '(' ','.with_item+ [','] ')' ':' block | ['async'] 'with' ','.with_item+ ':' block
    with_item: expression 'as' star_target &(',' | ')' | ':') | expression
    try_stmt: 'try' ':' block finally_block | 'try' ':' block except_block+ [else_block] [finally_block] \
      | 'try' ':' block except_star_block+ [else_block] [finally_block]
    except_block: 'except' expression ['as' NAME] ':' block | 'except' ':' block
    except_star_block: 'except' '*' expression ['as' NAME] ':' block
    finally_block: 'finally' ':' block
    match_stmt: 'match' subject_expr ':' NEWLINE INDENT case_block+ DEDENT
    subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
    case_block: 'case' patterns [guard] ':' block
    guard: 'if' named_expression
    type_params: '[' type_param_seq ']'
    type_param_seq: ','.type_param+ [',']
    type_param kept: NAME [type_param_bound] [type_param_default] | '*' NAME [type_param_starred_default] \
      | '**' NAME [type_param_default]
    type_param_bound: ':' expression
    type_param_default: '=' expression
    type_param_starred_default: '=' star_expression

    """

  /// Those of a function, or with a prefix of a lambda, in front of `end`.
  private static func parameters(_ prefix: String, end: String) -> String {
    let starred = prefix.isEmpty ? "| '*' param_no_default_star_annotation param_maybe_default* [kwds]" : ""
    return """
      \(prefix)params: \(prefix)parameters
      \(prefix)parameters: \
        \(prefix)slash_no_default \(prefix)param_no_default* \(prefix)param_with_default* [\(prefix)star_etc] \
        | \(prefix)slash_with_default \(prefix)param_with_default* [\(prefix)star_etc] \
        | \(prefix)param_no_default+ \(prefix)param_with_default* [\(prefix)star_etc] \
        | \(prefix)param_with_default+ [\(prefix)star_etc] | \(prefix)star_etc
      \(prefix)slash_no_default: \(prefix)param_no_default+ '/' ',' | \(prefix)param_no_default+ '/' &\(end)
      \(prefix)slash_with_default: \(prefix)param_no_default* \(prefix)param_with_default+ '/' ',' \
        | \(prefix)param_no_default* \(prefix)param_with_default+ '/' &\(end)
      \(prefix)star_etc: '*' \(prefix)param_no_default \(prefix)param_maybe_default* [\(prefix)kwds] \(starred) \
        | '*' ',' \(prefix)param_maybe_default+ [\(prefix)kwds] | \(prefix)kwds
      \(prefix)kwds: '**' \(prefix)param_no_default
      \(prefix)param_no_default: \(prefix)param ',' | \(prefix)param &\(end)
      \(prefix)param_with_default: \(prefix)param default ',' | \(prefix)param default &\(end)
      \(prefix)param_maybe_default: \(prefix)param [default] ',' | \(prefix)param [default] &\(end)

      """
  }

  private static let patterns = """
    patterns: open_sequence_pattern | pattern
    pattern: as_pattern | or_pattern
    as_pattern: or_pattern 'as' capture_target
    or_pattern: '|'.closed_pattern+
    closed_pattern kept: literal_pattern | capture_pattern | wildcard_pattern | value_pattern | group_pattern \
      | sequence_pattern | mapping_pattern | class_pattern
    literal_pattern: signed_number -('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
    literal_expr: signed_number -('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
    complex_number: signed_real_number '+' real_number | signed_real_number '-' real_number
    signed_number: NUMBER | '-' NUMBER
    signed_real_number: real_number | '-' real_number
    real_number: NUMBER
    capture_pattern: capture_target
    capture_target: -'_' NAME -('.' | '(' | '=')
    wildcard_pattern: '_'
    value_pattern: attr -('.' | '(' | '=')
    attr left: name_or_attr '.' NAME
    name_or_attr: attr | NAME
    group_pattern: '(' pattern ')'
    sequence_pattern: '[' [maybe_sequence_pattern] ']' | '(' [open_sequence_pattern] ')'
    open_sequence_pattern: maybe_star_pattern ',' [maybe_sequence_pattern]
    maybe_sequence_pattern: ','.maybe_star_pattern+ [',']
    maybe_star_pattern: star_pattern | pattern
    star_pattern kept: '*' capture_target | '*' wildcard_pattern
    mapping_pattern: '{' '}' | '{' double_star_pattern [','] '}' \
      | '{' items_pattern ',' double_star_pattern [','] '}' | '{' items_pattern [','] '}'
    items_pattern: ','.key_value_pattern+
    key_value_pattern: (literal_expr | attr) ':' pattern
    double_star_pattern: '**' capture_target
    class_pattern: name_or_attr '(' ')' | name_or_attr '(' positional_patterns [','] ')' \
      | name_or_attr '(' keyword_patterns [','] ')' \
      | name_or_attr '(' positional_patterns ',' keyword_patterns [','] ')'
    positional_patterns: ','.pattern+
    keyword_patterns: ','.keyword_pattern+
    keyword_pattern: NAME '=' pattern

    """

  private static let expressions = """
    param: NAME [annotation]
    param_no_default_star_annotation: param_star_annotation ',' | param_star_annotation &')'
    param_star_annotation: NAME star_annotation
    lambda_param: NAME
    annotation: ':' expression
    star_annotation: ':' star_expression
    default: '=' expression
    expression kept: disjunction 'if' disjunction 'else' expression | disjunction | lambdef
    yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
    star_expressions: star_expression (',' star_expression)+ [','] | star_expression ',' | star_expression
    star_expression kept: '*' bitwise_or | expression
    star_named_expressions: ','.star_named_expression+ [',']
    star_named_expression: '*' bitwise_or | named_expression
    assignment_expression: NAME ':=' ~ expression
    named_expression: assignment_expression | expression -':='
    disjunction kept: conjunction ('or' conjunction)+ | conjunction
    conjunction kept: inversion ('and' inversion)+ | inversion
    inversion kept: 'not' inversion | comparison
    comparison: bitwise_or compare_op_pair+ | bitwise_or
    compare_op_pair: compared
    compared: COMPARISON bitwise_or | 'not' 'in' bitwise_or | 'is' 'not' bitwise_or | 'is' bitwise_or
    bitwise_or left: bitwise_or '|' bitwise_xor | bitwise_xor
    bitwise_xor left: bitwise_xor '^' bitwise_and | bitwise_and
    bitwise_and left: bitwise_and '&' shift_expr | shift_expr
    shift_expr left: shift_expr '<<' sum | shift_expr '>>' sum | sum
    sum left: sum '+' term | sum '-' term | term
    term left: term '*' factor | term '/' factor | term '//' factor | term '%' factor | term '@' factor | factor
    factor kept: '+' factor | '-' factor | '~' factor | power
    power: await_primary '**' factor | await_primary
    await_primary kept: 'await' primary | primary
    primary left: primary '.' NAME | primary genexp | primary '(' [arguments] ')' | primary '[' slices ']' | atom
    slices: slice -',' | ','.(slice | starred_expression)+ [',']
    slice: [expression] ':' [expression] [':' [expression]] | named_expression
    lambdef: 'lambda' [lambda_params] ':' expression

    """

  private static let atoms = """
    atom: NAME | 'True' | 'False' | 'None' | &(STRING | FSTRING_START) strings | NUMBER | &'(' (tuple | group | genexp) \
      | &'[' (list | listcomp) | &'{' (dict | set | dictcomp | setcomp) | '...'
    group: '(' (yield_expr | named_expression) ')'
    strings kept: (fstring | string)+
    string: STRING
    fstring: FSTRING_START fstring_middle* FSTRING_END
    fstring_middle: fstring_replacement_field | FSTRING_MIDDLE
    fstring_replacement_field: '{' annotated_rhs ['='] [fstring_conversion] [fstring_full_format_spec] '}'
    fstring_conversion: '!' NAME
    fstring_full_format_spec: ':' fstring_format_spec*
    fstring_format_spec: FSTRING_MIDDLE | fstring_replacement_field
    list: '[' [star_named_expressions] ']'
    tuple: '(' [star_named_expression ',' [star_named_expressions]] ')'
    set: '{' star_named_expressions '}'
    dict: '{' [double_starred_kvpairs] '}'
    double_starred_kvpairs: ','.double_starred_kvpair+ [',']
    double_starred_kvpair: '**' bitwise_or | kvpair
    kvpair: expression ':' expression
    for_if_clauses: for_if_clause+
    for_if_clause: ['async'] 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
    listcomp: '[' named_expression for_if_clauses ']'
    setcomp: '{' named_expression for_if_clauses '}'
    genexp: '(' (assignment_expression | expression -':=') for_if_clauses ')'
    dictcomp: '{' kvpair for_if_clauses '}'
    arguments kept: args [','] &')'
    args: ','.(starred_expression | (assignment_expression | expression -':=') -'=')+ [',' kwargs] | kwargs
    kwargs: ','.kwarg_or_starred+ ',' ','.kwarg_or_double_starred+ | ','.kwarg_or_starred+ | ','.kwarg_or_double_starred+
    starred_expression: '*' expression
    kwarg_or_starred: NAME '=' expression | starred_expression
    kwarg_or_double_starred: NAME '=' expression | '**' expression

    """

  private static let targets = """
    star_targets: star_target -',' | star_target (',' star_target)* [',']
    star_targets_list_seq: ','.star_target+ [',']
    star_targets_tuple_seq: star_target (',' star_target)+ [','] | star_target ','
    star_target kept: '*' (-'*' star_target) | target_with_star_atom
    target_with_star_atom kept: t_primary '.' NAME -t_lookahead | t_primary '[' slices ']' -t_lookahead | star_atom
    star_atom: NAME | '(' target_with_star_atom ')' | '(' [star_targets_tuple_seq] ')' | '[' [star_targets_list_seq] ']'
    single_target: single_subscript_attribute_target | NAME | '(' single_target ')'
    single_subscript_attribute_target: t_primary '.' NAME -t_lookahead | t_primary '[' slices ']' -t_lookahead
    t_primary left: t_primary '.' NAME &t_lookahead | t_primary '[' slices ']' &t_lookahead \
      | t_primary genexp &t_lookahead | t_primary '(' [arguments] ')' &t_lookahead | atom &t_lookahead
    t_lookahead: '(' | '[' | '.'
    del_targets: ','.del_target+ [',']
    del_target kept: t_primary '.' NAME -t_lookahead | t_primary '[' slices ']' -t_lookahead | del_t_atom
    del_t_atom: NAME | '(' del_target ')' | '(' [del_targets] ')' | '[' [del_targets] ']'
    """
}
