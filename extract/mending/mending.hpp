// The habits of parsers that are undone, one function each: each reads the tree as parsed and changes `mended`, a copy of its document.
#pragma once

#include "core/document.hpp"
#include "extract/mending/words.hpp"
#include "extract/tree.hpp"

namespace pg::extract {

// nouns.cpp
/// "troops" keeps its plural in UD; the two tags of a token do not always agree: "Bishops" (a plural noun) is no name, "shot" (a past tense) no noun.
void mend_tag(Token& token);
/// "the Department of Homeland Security's Office of Inspector General": the office is the department's, not the other way round.
void mend_owner(const Tree& tree, std::uint32_t possession, Document& mended);
/// "backed by the governor, Ann Keller, and by doctors": a name between commas behind a title is who bears it, nobody else.
void mend_apposition(const Tree& tree, std::uint32_t name, Document& mended);
/// "by Sen. James Manning": a title that hangs beside the name hangs on it.
void mend_title(const Tree& tree, std::uint32_t title, Document& mended);
/// "Tim Kaine of Virginia and Rand Paul of Kentucky": a person is joined to the person, not to the state. "Mexico's consul in El Paso, Mauricio Ibarra":
/// he is the consul, not the town.
void mend_conjunct(const Document& document, const Tree& tree, std::uint32_t name, Document& mended);
/// "Mayors from Oslo, Bergen and Narvik": the towns are joined to the town, not to the mayors.
void mend_place_list(const Document& document, const Tree& tree, std::uint32_t name, Document& mended);
/// "the African Union and the West African bloc ECOWAS appealed": of two subjects side by side the second names what the first ends with
/// (where the first is one word, see mend_title); where the first is a body and the second a person, the first describes the second: "Farmers' Union
/// deputy director Ann Keller said".
void mend_subjects(const Tree& tree, std::uint32_t second, Document& mended);
/// "A critic of the president, Petrov was arrested": of two subjects, a noun and a person behind a comma, the person is the subject.
void mend_leading_apposition(const Document& document, const Tree& tree, std::uint32_t name, Document& mended);
/// "the attorney general": the first word is the office, the second describes it, however the parser saw it.
void mend_general(const Tree& tree, std::uint32_t office, Document& mended);
/// "with C$66 million": the preposition is that of the amount, not of its sign.
void mend_currency(const Tree& tree, std::uint32_t sign, Document& mended);
/// "Democrat Ann Keller of Ohio voted": what the name hangs on as if it were part of it describes who is named.
void mend_flat_name(const Tree& tree, const Name& name, Document& mended);
/// "killed rebels near the border with Iraq": the neighbour is the border's, not the verb's.
void mend_border(const Tree& tree, std::uint32_t neighbour, Document& mended);
/// "shot a Palestinian", "an Iraqi was arrested": an adjective of a people that is somebody is a noun.
void mend_people(const Tree& tree, std::uint32_t adjective, const MendingWords& words, Document& mended);
/// "the 45-year-old was arrested": an age that is somebody is a noun.
void mend_aged(const Tree& tree, std::uint32_t old, Document& mended);
/// "voted yes on the bill": what is voted is no exclamation.
void mend_vote(const Tree& tree, std::uint32_t word, Document& mended);
/// "jailed for eight years at the Tower in London", "died on Monday in Cairo": a time is nowhere, what happens then is.
void mend_place_of_time(const Tree& tree, std::uint32_t place, Document& mended);
/// "resigned amid protests": a preposition that describes the noun behind it makes no object of it.
void mend_preposition(const Tree& tree, std::uint32_t preposition, Document& mended);

// long_titles.cpp
/// "said Special Agent in Charge Ann Keller", "Governor of Ohio Ann Keller vetoed it": the name behind the whole title is who is told of.
void mend_long_title(const Tree& tree, const Name& name, const MendingWords& words, Document& mended);

// relatives.cpp
/// "defying the minister, Karel Dvorak, who has ...": behind a name and a comma, "who" is who was named last, not the noun before.
void mend_relative(const Tree& tree, std::uint32_t verb, Document& mended);
/// "a law that orders jails to hold them": of two objects the relative pronoun is the subject.
void mend_relative_subject(const Tree& tree, std::uint32_t verb, Document& mended);
/// "It was Berg, not Keller, who resigned": who is ruled out is joined to the one told of, he is not that one; and the clause tells of the one who did it.
void mend_ruled_out(const Tree& tree, std::uint32_t noun, Document& mended);

// verbs.cpp
/// "The department sued ICE": a noun right behind a verb without object that hangs on something before the verb is its object.
void mend_object(const Tree& tree, std::uint32_t verb, Document& mended);
/// "froze $800 million in grants to the city": the grants are the millions, not where it was frozen.
void mend_amount(const Tree& tree, std::uint32_t verb, Document& mended);
/// "Title 42 expired on Thursday": a participle right behind the noun that the sentence hangs on, as if it described it, is the sentence's verb.
void mend_root(const Tree& tree, std::uint32_t root, const MendingWords& words, Document& mended);
/// "said the law would endanger officers and urged Kotek to veto it", "urged the opposition to stop and accused the West": a past tense is joined to
/// the past tense, not to the bare verb. "said the law has become a tool and called for its repeal": what was said then is joined to the saying, not
/// to what is so now.
void mend_joined(const Tree& tree, std::uint32_t verb, const MendingWords& words, Document& mended);
/// "staged a walkout and protesters marched": what "and" joins to an object right before a second verb is that verb's subject.
void mend_joined_subject(const Tree& tree, std::uint32_t verb, Document& mended);
/// "said in a statement that it had sued": what is said belongs to the saying, not to the paper.
void mend_report(const Tree& tree, std::uint32_t verb, Document& mended);
/// "came after an outbreak killed 60": what stands between the conjunction and a finite verb is its subject.
void mend_after(const Tree& tree, std::uint32_t verb, Document& mended);
/// "ordered ICE to stop arresting people, siding with the state": behind a comma the participle belongs to the clause, not to its last infinitive.
void mend_adjunct(const Tree& tree, std::uint32_t verb, Document& mended);
/// "It requires sheriffs to sign agreements": what requires somebody to do something is no empty "it".
void mend_expletive(const Tree& tree, std::uint32_t verb, Document& mended);
/// "Vietnam elevated ties with Japan": a past tense between a name and the noun that the sentence hangs on, as if it described it, is the sentence's verb.
void mend_headline(const Tree& tree, std::uint32_t verb, Document& mended);
/// "while the union called for its repeal": in prose a subject of a passive without an auxiliary is one of the active past tense.
void mend_voice(const Tree& tree, std::uint32_t verb, Document& mended);
/// "an operation carried out on May 1": a verb without subject and object that describes the noun before it is a participle, no past tense.
void mend_participle(const Tree& tree, std::uint32_t verb, const MendingWords& words, Document& mended);
/// "at no time is a prisoner denied care": a participle with a form of "be" as if it were a noun is a passive; who stands between them suffers it.
void mend_passive(const Tree& tree, std::uint32_t verb, Document& mended);
/// "The border must stay open, said the mayor": behind a comma a verb before its subject reports what was said before it.
void mend_inverted(const Tree& tree, std::uint32_t verb, Document& mended);
/// "agreed in January to lower tariffs": what is agreed, decided or voted is no purpose.
void mend_decision(const Tree& tree, std::uint32_t verb, Document& mended);
/// "visited Cuba to sign the treaty": what one visits, meets or uses does not sign.
void mend_purpose(const Tree& tree, std::uint32_t verb, Document& mended);
/// "accused the regime of shelling the town": what somebody is accused of belongs to the accusation, not to him.
void mend_blame(const Tree& tree, std::uint32_t verb, Document& mended);
/// "asked the judge on Friday to halt it": what somebody is asked to do is no purpose and does not describe him.
void mend_infinitive(const Tree& tree, std::uint32_t verb, Document& mended);
/// "Fighting in Aleppo killed thirty", "Shelling by rebels injured nine": a gerund without object that does something or goes on is a noun.
void mend_gerund(const Tree& tree, std::uint32_t gerund, Document& mended);

// subjects.cpp
/// "he told Radio Narvik": of two subjects of an active verb the one right behind it is whom it is told.
void mend_listener(const Tree& tree, std::uint32_t verb, Document& mended);
/// "The treasury wanted reforms, but it appears to be backing down": who appears to do something is no empty "it".
void mend_raised(const Tree& tree, std::uint32_t verb, Document& mended);

// appointments.cpp
/// "named Ann Keller finance minister": she is named, and the office is what she is named; no name ends with an office.
void mend_appointee(const Tree& tree, const Name& name, const MendingWords& words, Document& mended);
/// "was re-elected president": she was elected, and is no re-elected president.
void mend_elected(const Tree& tree, std::uint32_t office, const MendingWords& words, Document& mended);

// datelines.cpp
/// "ISLAMABAD, Mar 03: India has agreed": where it was written is no subject.
void mend_dateline(const Document& document, const Sentence& sentence, Document& mended);

// holders.cpp
/// "the president of the council, Angela Keller": she is the president, not the council.
void mend_holder(const Document& document, const Tree& tree, std::uint32_t name, const MendingWords& words, Document& mended);
/// "Department of Labor Secretary Tom Keller resigned", "met Fishermen's Union (FU) deputy leader Ann Keller": the person behind a body and a title, not the body.
void mend_body_title(const Document& document, const Tree& tree, const Name& name, Document& mended);
/// "After the bombing in Times Square, police in Washington, D.C. are investigating": the police are.
void mend_state_behind(const Document& document, const Tree& tree, std::uint32_t state, Document& mended);

// phrases.cpp
/// "joined calls to impose sanctions", "rejected calls for him to resign", "proud of the first woman to be elected": the infinitive tells what is called for, or who is singled out; not what for it is done.
void mend_called_for(const Tree& tree, std::uint32_t infinitive, const MendingWords& words, Document& mended);
/// "arrested a man originally from Chad": where he is from is not where he was arrested.
void mend_origin(const Tree& tree, std::uint32_t place, Document& mended);
/// "pleaded guilty to killing him": it belongs to the plea.
void mend_guilty(const Tree& tree, std::uint32_t gerund, Document& mended);
/// "called for the council to resign", "calls for the council to resign": "for" belongs to whom it is asked of.
void mend_for_to(const Tree& tree, std::uint32_t infinitive, Document& mended);
/// "is due to meet him": what is due is the meeting; "due to" is no preposition there.
void mend_due(const Tree& tree, std::uint32_t due, Document& mended);
/// "demanded an investigation into the attack", "a proposal from Germany on missile defense": the phrase belongs to the thing.
void mend_noun_phrase(const Tree& tree, std::uint32_t noun, Document& mended);
/// "Marc Keller of the organization Human Rights Watch": right behind the noun its name is told.
void mend_named_body(const Tree& tree, std::uint32_t name, Document& mended);
/// "after his ousting by the army": what is somebody's is a noun.
void mend_own_gerund(const Tree& tree, std::uint32_t gerund, Document& mended);
/// "the minister of planning and cooperation": what somebody is minister of is a noun.
void mend_department(const Tree& tree, std::uint32_t gerund, Document& mended);
/// "cut the fuel excise": a noun taken for an adjective.
void mend_rare_noun(const Tree& tree, std::uint32_t word, const MendingWords& words, Document& mended);
/// "including opposition leader Novak": the preposition is the name's, before which the title stands.
void mend_case_of_title(const Tree& tree, std::uint32_t title, Document& mended);
/// "had Navalny poisoned": of two subjects the second suffers what the first has done to him.
void mend_caused(const Tree& tree, std::uint32_t participle, Document& mended);
/// "where both criticized it": the two do it.
void mend_both(const Tree& tree, std::uint32_t both, Document& mended);

// objects.cpp
/// "called off the strike", "handed over their weapons": what stands behind a verb and its particle is its object.
void mend_particle(const Tree& tree, std::uint32_t verb, const MendingWords& words, Document& mended);
/// "gave the envoy two days to leave": the infinitive tells what the time is for.
void mend_deadline(const Tree& tree, std::uint32_t verb, Document& mended);
/// "left four people dead": what stands behind an object and describes it is what became of it.
void mend_result(const Tree& tree, std::uint32_t verb, Document& mended);

// sides.cpp
/// "Talks between the government and the rebels broke down": the second side is joined to the first, not to the talks, and is no subject.
void mend_between(const Tree& tree, std::uint32_t side, Document& mended);
/// "a visit by the chancellor to Beijing": the visit goes there, she is not of there.
void mend_journey(const Tree& tree, std::uint32_t goal, Document& mended);

// bills.cpp
/// "debated a bill to cap rents on Tuesday": the day is that of the debate.
void mend_day_of_bill(const Tree& tree, std::uint32_t day, Document& mended);
/// "remains opposed to the bill": a participle that tells a state is an adjective, and what it is "to" hangs on it.
void mend_state(const Tree& tree, std::uint32_t participle, Document& mended);
/// "The Senate on Monday advanced legislation to limit rents": the adjective is the sentence's verb.
void mend_advanced(const Tree& tree, std::uint32_t adjective, Document& mended);
/// "took no position on the bill to cap rents": the infinitive tells what the bill does.
void mend_content_of_bill(const Tree& tree, std::uint32_t infinitive, Document& mended);
/// "let stand a ruling": what stands is what they let stand.
void mend_let_stand(const Tree& tree, std::uint32_t let, Document& mended);
/// "a law that lets farmers hire": no "let us".
void mend_lets(const Tree& tree, std::uint32_t let, Document& mended);
/// "A bill that would allow Sunday hunting was approved": of two subjects the second, right behind the relative clause of the first, is that clause's object.
void mend_relative_object(const Tree& tree, std::uint32_t verb, Document& mended);
/// "are up in arms over the plan": they are in arms.
void mend_up_in_arms(const Tree& tree, std::uint32_t arms, Document& mended);

// doers.cpp
/// "welcomed an offer by France to help": the infinitive tells what is offered, not what for it was welcomed.
void mend_offer(const Tree& tree, std::uint32_t infinitive, const MendingWords& words, Document& mended);
/// "The Democratic Party plans to hold a convention": the plural that nothing else is said of is the verb.
void mend_plan(const Tree& tree, std::uint32_t noun, Document& mended);
/// "fighting continued despite Hamas agreeing to a truce", "led to the governor signing it": who stands before the participle does it.
void mend_absolute(const Tree& tree, std::uint32_t participle, Document& mended);
/// "The pardon granted to Keller by the governor angered them": of two subjects the one behind "by" does what the participle tells.
void mend_doer_before_verb(const Tree& tree, std::uint32_t doer, Document& mended);
/// "prosecuted men who had warrants, deporting some": who only has something does not go on to do it.
void mend_trailing_participle(const Tree& tree, std::uint32_t participle, Document& mended);
/// "prosecute people who are illegally here and breaking the law": the gerund is joined to what they are, not to the bare verb.
void mend_progressive(const Tree& tree, std::uint32_t gerund, Document& mended);

}  // namespace pg::extract
