// The closed sets of the ontology. Definitions, quads, intensities and sources stand in data/ontology/; a test checks that
// the codes there and here are the same. Event types, modes and contexts: PLOVER 2.0; topics: Comparative Agendas Project.
#pragma once

#include "core/names.hpp"

namespace pg {

enum class NodeKind : std::uint8_t { Actor, Place, Policy, Event };

/// What an actor, a place or a policy is. Which values belong to which kind: `kind_of`.
enum class NodeType : std::uint8_t {
    Person, Organization, Government, Party, Group,                                      // actor
    Country, Admin1, County, City, Region, Facility,                                     // place
    Law, Bill, Order, Rule, Programme, Agreement, Ruling, Practice, Proposal            // policy
};
constexpr NodeKind kind_of(NodeType type) {
    if (type <= NodeType::Group) return NodeKind::Actor;
    return type <= NodeType::Facility ? NodeKind::Place : NodeKind::Policy;
}

enum class Sector : std::uint8_t {
    Cop, Gov, Jud, Leg, Mil, Prm, Pty, Reb, Spy, Uaf, Unk, Agr, Bus, Crm, Cvl, Edu, Eli, Jrn, Lab, Med, Ref, Opp, Pre, Rel, Soc,
    Igo, Uno, Eur, Ngo, Ism, Img, Mnc
};

enum class EventType : std::uint8_t {
    Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault
};

/// Modes of all event types together (PLOVER lets several types share a mode's name). Which mode goes with which type: data/ontology.
enum class Mode : std::uint8_t {
    Visit, ThirdParty, Multilateral, Phone, Withdraw, Release, Disarm, Ceasefire, Access, Resign, Assist, Change, Yield, Meet, Disapprove, Investigate,
    Allege, Restrict, Arrest, Relations, Expel, Territory, Violence, Demo, Riot, Strike, Hunger, Boycott, Obstruct, Vandalize, Convict, Discontinue,
    Troops, Weapons, Police, Militia, Seize, Censor, Curfew, MartialLaw, Deport, Withhold, Misinformation, Cyber, Abduct, Beat, Torture, Sexual, Targeted,
    Destroy, Primitive, Firearms, Explosives, SuicideAttack, Aerial, Drone, HeavyWeapons, CrowdControl, Unconventional
};

enum class Context : std::uint8_t {
    Military, Intelligence, Executive, Legislative, Election, PoliticalInstitutions, ProDemocracy, ProAutocracy, Economic, Legal, Reparations, HumanRights,
    RightsFreedoms, Repression, HumanSecurity, Gender, Lgbt, ReligionEthnicity, Inequality, Diplomatic, Territory, Peacekeeping, Health, Asylum, Migration,
    Disasters, NaturalResource, Environment, Technology, Terrorism, Cbrn, Cyber, Misinformation, Crime, Corruption, IllegalDrugs, Trafficking
};

/// What happens to a policy or to an office; PLOVER has no words for it.
enum class Act : std::uint8_t {
    Propose, Adopt, Veto, Reject, Implement, Amend, Suspend, Challenge, Block, Uphold, Repeal, Expire, Fund,   // policy
    Nominate, Appoint, Elect, Confirm, Resign, Dismiss                                                        // office
};
constexpr bool is_office_act(Act act) { return act >= Act::Nominate; }

enum class Status : std::uint8_t { Actual, Planned, Hypothetical, Negated };

/// How an entity takes part in an event.
enum class Role : std::uint8_t { Agent, Recipient, Place, Policy, Claimant };

/// Standing facts between nodes.
enum class RelationType : std::uint8_t {
    PartOf, MemberOf, HoldsOffice, LocatedIn, BasedIn, Supports, Opposes, HasPolicy, Amends, Implements
};

enum class MentionForm : std::uint8_t { Name, Nominal, Pronoun };

/// Comparative Agendas Project major topics, by their number.
enum class Topic : std::uint8_t {
    Macroeconomics, CivilRights, Health, Agriculture, Labor, Education, Environment, Energy, Immigration, Transportation, LawAndCrime, SocialWelfare,
    Housing, DomesticCommerce, Defense, Technology, ForeignTrade, InternationalAffairs, GovernmentOperations, PublicLands, Culture
};
/// The number that the project gives the topic (1-10, 12-21, 23).
int topic_number(Topic topic);

}  // namespace pg

PG_ENUM_NAMES(pg::NodeKind, "kind", "actor", "place", "policy", "event");
PG_ENUM_NAMES(pg::NodeType, "type", "person", "organization", "government", "party", "group", "country", "admin1", "county", "city", "region", "facility",
              "law", "bill", "order", "rule", "programme", "agreement", "ruling", "practice", "proposal");
PG_ENUM_NAMES(pg::Sector, "sector", "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI",
              "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");
PG_ENUM_NAMES(pg::EventType, "event type", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
              "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT");
PG_ENUM_NAMES(pg::Mode, "mode", "visit", "third-party", "multilateral", "phone", "withdraw", "release", "disarm", "ceasefire", "access", "resign", "assist",
              "change", "yield", "meet", "disapprove", "investigate", "allege", "restrict", "arrest", "relations", "expel", "territory", "violence", "demo",
              "riot", "strike", "hunger", "boycott", "obstruct", "vandalize", "convict", "discontinue", "troops", "weapons", "police", "militia", "seize",
              "censor", "curfew", "martial-law", "deport", "withhold", "misinformation", "cyber", "abduct", "beat", "torture", "sexual", "targeted",
              "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional");
PG_ENUM_NAMES(pg::Context, "context", "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
              "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression", "human_security", "gender", "lgbt",
              "religion_ethnicity", "inequality", "diplomatic", "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource",
              "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking");
PG_ENUM_NAMES(pg::Act, "act", "propose", "adopt", "veto", "reject", "implement", "amend", "suspend", "challenge", "block", "uphold", "repeal", "expire",
              "fund", "nominate", "appoint", "elect", "confirm", "resign", "dismiss");
PG_ENUM_NAMES(pg::Status, "status", "actual", "planned", "hypothetical", "negated");
PG_ENUM_NAMES(pg::Role, "role", "agent", "recipient", "place", "policy", "claimant");
PG_ENUM_NAMES(pg::RelationType, "relation", "part_of", "member_of", "holds_office", "located_in", "based_in", "supports", "opposes", "has_policy", "amends",
              "implements");
PG_ENUM_NAMES(pg::MentionForm, "form", "name", "nominal", "pronoun");
PG_ENUM_NAMES(pg::Topic, "topic", "Macroeconomics", "Civil Rights", "Health", "Agriculture", "Labor", "Education", "Environment", "Energy", "Immigration",
              "Transportation", "Law and Crime", "Social Welfare", "Housing", "Domestic Commerce", "Defense", "Technology", "Foreign Trade",
              "International Affairs", "Government Operations", "Public Lands", "Culture");
