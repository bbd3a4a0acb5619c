"""Grammar without a parse: statements, marks, noun phrases, subjects and verb groups, told from the words' forms.

Four cuts of one text, each for its purpose. A *sentence* is what full stops and line breaks bound
(`crossread.reading.sentences`); the analysis of events has it with all that was read in it
(`crossread.analysis.events.sentences.Sentence`), and discovery reduces it to its *content*
(`crossread.analysis.discovery.content.Content`). A *statement* is a sentence, or several, with no passage in quotation
marks cut in two: what quotations are read from (`crossread.reading.grammar.statements.Statement`). A *clause* is a part
of a statement with one source, to whom a position can belong (`crossread.analysis.positions.clauses.Clause`).
"""
