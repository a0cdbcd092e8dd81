// Words on which it hangs who does what a verb without a subject of its own tells. By lemma.
#pragma once

#include <string_view>

namespace pg::extract {

/// What somebody is going to do or tries to: its infinitive is his deed.
bool is_intention(std::string_view lemma);

/// What somebody has who may or can do something.
bool is_power(std::string_view lemma);

/// "has the power to ban it": not "limits the power to ban it".
bool is_having(std::string_view lemma);

/// "drew criticism for naming him", "takes credit for the bombing": what is given to the subject, or what he gives, for what he does himself.
bool is_given_for(std::string_view lemma);

/// "called the king to congratulate him": who calls says it; "called the witness to testify" is another sense.
bool is_contact(std::string_view lemma);

/// What one says to whom one calls.
bool is_courtesy(std::string_view lemma);

/// "criticized closing the school", "opposed sending them": who is against a deed or judges it need not do it.
bool judges_deed(std::string_view lemma);

/// "warned the council against closing it": who is warned would do it.
bool is_advice(std::string_view lemma);

/// "warned against cutting them", "spoke out against sending them": not "decided against it".
bool settles_own(std::string_view lemma);

/// "is worried about losing the base": who fears it need not do it.
bool is_fear(std::string_view lemma);

/// "reporters were let in, ending a ban": what comes of what happens to somebody is not his doing.
bool tells_result(std::string_view lemma);

/// "appointed Keller minister, replacing Berg": of an office.
bool takes_over(std::string_view lemma);

/// Its object takes over, not its subject.
bool puts_into_office(std::string_view lemma);

/// What somebody says or writes.
bool is_message(std::string_view lemma);

/// Who passes a bill does not do what it provides.
bool is_enactment(std::string_view lemma);

}  // namespace pg::extract
