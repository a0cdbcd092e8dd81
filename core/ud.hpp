// The label sets of Universal Dependencies English (tags, features of the Penn Treebank, relations with subtypes) and of names.
#pragma once

#include "core/names.hpp"

namespace pg {

/// Universal part-of-speech tags (https://universaldependencies.org/u/pos/).
enum class Upos : std::uint8_t { Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X };

/// Penn Treebank tags as used by UD English EWT and GUM.
enum class Xpos : std::uint8_t {
    Nn, In, Dt, Nnp, Jj, Prp, Period, Rb, Comma, Nns, Vb, Cc, Vbp, Vbd, Vbz, Cd, Vbn, Vbg, To, Md, PrpPoss, Uh, Colon, Rrb, Lrb, Wdt, Wrb, Wp,
    Hyph, OpenQuote, CloseQuote, Rp, Pos, Nnps, Jjr, Jjs, Ex, Rbr, Sym, Fw, Nfp, Dollar, Gw, Add, Pdt, Rbs, Ls, Afx, WpPoss, Xx
};

/// Dependency relations with the subtypes that English treebanks use.
enum class Deprel : std::uint8_t {
    Root, Nsubj, NsubjPass, NsubjOuter, Csubj, CsubjPass, CsubjOuter, Obj, Iobj, Ccomp, Xcomp, Obl, OblAgent, OblUnmarked, OblNpmod, OblTmod, Nmod, NmodPoss,
    NmodUnmarked, NmodDesc, NmodNpmod, NmodTmod, Amod, Advmod, Advcl, AdvclRelcl, Acl, AclRelcl, Appos, Nummod, Det, DetPredet, Case, Mark, Cc, CcPreconj,
    Conj, Aux, AuxPass, Cop, Compound, CompoundPrt, Flat, Fixed, Expl, Parataxis, Punct, Discourse, Vocative, List, Dislocated, Orphan, Goeswith,
    Reparandum, Dep
};

/// Classes of names.
enum class NerType : std::uint8_t { Per, Org, Loc, Fac, Norp, Misc };

/// The relation without its subtype: NsubjPass -> Nsubj.
Deprel base_of(Deprel rel);

}  // namespace pg

PG_ENUM_NAMES(pg::Upos, "part of speech", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
              "SYM", "VERB", "X");
PG_ENUM_NAMES(pg::Xpos, "Penn Treebank tag", "NN", "IN", "DT", "NNP", "JJ", "PRP", ".", "RB", ",", "NNS", "VB", "CC", "VBP", "VBD", "VBZ", "CD", "VBN", "VBG",
              "TO", "MD", "PRP$", "UH", ":", "-RRB-", "-LRB-", "WDT", "WRB", "WP", "HYPH", "``", "''", "RP", "POS", "NNPS", "JJR", "JJS", "EX", "RBR", "SYM",
              "FW", "NFP", "$", "GW", "ADD", "PDT", "RBS", "LS", "AFX", "WP$", "XX");
PG_ENUM_NAMES(pg::Deprel, "dependency relation", "root", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "obj", "iobj", "ccomp",
              "xcomp", "obl", "obl:agent", "obl:unmarked", "obl:npmod", "obl:tmod", "nmod", "nmod:poss", "nmod:unmarked", "nmod:desc", "nmod:npmod",
              "nmod:tmod", "amod", "advmod", "advcl", "advcl:relcl", "acl", "acl:relcl", "appos", "nummod", "det", "det:predet", "case", "mark", "cc",
              "cc:preconj", "conj", "aux", "aux:pass", "cop", "compound", "compound:prt", "flat", "fixed", "expl", "parataxis", "punct", "discourse",
              "vocative", "list", "dislocated", "orphan", "goeswith", "reparandum", "dep");
PG_ENUM_NAMES(pg::NerType, "name class", "PER", "ORG", "LOC", "FAC", "NORP", "MISC");
