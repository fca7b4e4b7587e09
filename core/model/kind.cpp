// SPDX-License-Identifier: MIT
#include "core/model/kind.hpp"

#include <algorithm>
#include <array>

namespace dragoman {

namespace {

using enum EventKind;
using enum Family;
using enum Quad;

constexpr std::array<KindInfo, 22> table{{
    // kind, name, noun, symmetric, lasting, family, quad, letter, plover, cameo, meaning
    {meet, "meet", "meeting", true, true, encounter, verbal_cooperation, 'M', "CONSULT", "04",
     "actors confer: meeting, talks, negotiation, summit, conference, phone or video call"},
    {visit, "visit", "visit", false, true, encounter, verbal_cooperation, 'V', "CONSULT", "04",
     "an actor travels to, arrives in, visits, tours, leaves a place or is hosted there"},
    {say, "say", "statement", false, false, words, verbal_cooperation, 'S', "", "01",
     "a public statement, announcement, comment or report that is none of the kinds below"},
    {support, "support", "support", false, false, accord, verbal_cooperation, '+', "SUPPORT", "05",
     "praise, welcome, endorse, congratulate, back, solidarity, condolence"},
    {accuse, "accuse", "accusation", false, false, conflict, verbal_conflict, '!', "ACCUSE", "11",
     "accuse, blame, criticise, condemn, denounce, complain"},
    {request, "request", "request", false, false, words, verbal_cooperation, 'R', "REQUEST", "02",
     "ask, urge, call for, appeal, demand, invite, press"},
    {promise, "promise", "promise", false, false, accord, verbal_cooperation, 'P', "AGREE", "03",
     "pledge, offer, vow, agree to do, announce an intention to help, cooperate, meet or concede"},
    {agree, "agree", "agreement", true, false, accord, verbal_cooperation, 'A', "AGREE", "05",
     "sign, conclude, reach, ratify or join an agreement, treaty, deal, ceasefire, communique"},
    {reject, "reject", "refusal", false, false, conflict, verbal_conflict, 'X', "REJECT", "12",
     "refuse, decline, veto, deny, oppose, block, boycott, withdraw from an agreement or body"},
    {threaten, "threaten", "threat", false, false, conflict, verbal_conflict, 'T', "THREATEN", "13",
     "threaten, warn of consequences, ultimatum"},
    {letter, "letter", "letter", false, false, words, verbal_cooperation, 'L', "REQUEST", "02",
     "write, send or sign a letter, note, message or petition"},
    {aid, "aid", "aid", false, false, accord, material_cooperation, '$', "AID", "07",
     "give money, goods, weapons, humanitarian or military assistance, asylum"},
    {sanction, "sanction", "sanction", false, false, force, material_conflict, '#', "SANCTION", "16",
     "sanctions, tariffs, bans, embargo, expulsion from a body, asset freeze, visa ban, suspension of aid or trade"},
    {relations, "relations", "diplomatic relations", false, false, accord, material_cooperation, 'D', "COOPERATE", "05",
     "establish, restore, cut diplomatic relations; recall, expel, accredit diplomats; open or close embassies; "
     "recognise a state"},
    {yield, "yield", "concession", false, false, accord, material_cooperation, 'Y', "CONCEDE", "08",
     "concede: release, free, lift or ease a sanction, withdraw troops, return, apologise, accept a demand, resign "
     "under pressure"},
    {cooperate, "cooperate", "joint action", true, true, accord, material_cooperation, 'C', "COOPERATE", "06",
     "do something together in practice: joint exercise, exchange of prisoners or intelligence, extradition, trade"},
    {appoint, "appoint", "appointment", false, false, institutions, verbal_cooperation, 'O', "", "01",
     "elect, appoint, swear in, nominate, resign, dismiss (not ambassadors)"},
    {legislate, "legislate", "decision", false, false, institutions, verbal_cooperation, 'W', "", "01",
     "vote, pass, adopt, approve a law, resolution or budget; referendum; a decision of a parliament or council"},
    {legal, "legal", "legal action", false, false, institutions, material_conflict, 'J', "COERCE", "17",
     "investigate, arrest, detain, charge, try, sentence, rule (by a court), issue a warrant"},
    {protest, "protest", "protest", false, true, force, material_conflict, '*', "PROTEST", "14",
     "demonstrate, strike, riot, rally"},
    {mobilize, "mobilize", "forces", false, true, force, material_conflict, '^', "MOBILIZE", "15",
     "deploy, move or alert forces, missile test, military exercise by one side, enter airspace or waters"},
    {attack, "attack", "use of force", false, true, force, material_conflict, '%', "ASSAULT", "19",
     "use of force: attack, bomb, shell, kill, clash, invade, shoot down, seize, abduct, cyberattack"},
}};

} // namespace

std::span<const KindInfo> kinds() {
    return table;
}

const KindInfo& info(EventKind kind) {
    return table[static_cast<std::size_t>(kind)];
}

std::string_view to_string(EventKind kind) {
    return info(kind).name;
}

std::optional<EventKind> kind_named(std::string_view name) {
    const auto row = std::ranges::find(table, name, &KindInfo::name);
    if (row == table.end()) return std::nullopt;
    return row->kind;
}

} // namespace dragoman
