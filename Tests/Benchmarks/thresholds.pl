% Two thresholds on the population of every commune, in Prolog; reads a file of INSEE.
:- use_module(library(csv)).

main :-
    current_prolog_flag(argv, Arguments),
    last(Arguments, Path),
    csv_read_file(Path, [Header | Rows], [separator(0';)]),
    Header =.. [_ | Names],
    nth1(Column, Names, 'PTOT'),
    findall(P, (member(Row, Rows), arg(Column, Row, P), integer(P)), Populations),
    include([P]>>(P > 10000), Populations, Schema),
    include([P]>>(P > 3500), Populations, Information),
    length(Schema, S),
    length(Information, I),
    format("~w ~w~n", [S, I]).
