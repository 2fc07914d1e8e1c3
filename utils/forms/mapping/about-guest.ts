import type { Form } from '../../model/form';
import { NAMING } from '../nomination';
import { plain, says } from './question-patterns';
import type { Recognised } from './recognise-question';

/** Words of forms that ask for a guest, a speaker, a nominee; "guests" are also counted at weddings, and a link or a book is suggested too. */
const ABOUT_GUEST =
  /\bguest(?!s)\b|\bguests? (for|on|suggest|nomin|idea|propos|request|form)|\bnomin[aei]|\b(suggest|recommend|propose|refer) (a|an|another|some)\b(?! (topic|link|book|feature|song|movie|film|recipe|restaurant|name|time|date|place|article|improve))|\bsuggested (guest|speaker|person)|\b(them|they|their|she|he|him|her)\b|\b(this|that|the) (person|individual)\b|\b(speaker|candidat|kandidat|expert|practitioner|panelist|interview|podcast|entrevist|intervist)|\bgast(es)?\b|\bvor(zu)?schlagen\b|\bvorgeschlagen|\bvorschlage? fur\b|\bempfehlen\b|\breferent|\bperson\b.{0,20}\b(vor|einlad)|\binvite(e|\(e\))?\b|\binviter\b|\bpropose[rz] (un|quelqu)|\brecommande[rz] (un|quelqu)|\bintervenant|\b(cette|de la) personne\b|\binvitad[oa]\b|\bpropone[rs]? (a|un)|\bponente|\b(esta|la) persona\b|\bconvidad[oa]\b|\bindica(r|do|da|cao)\b|\bsugerir (um|alguem)|\bpalestrante|\b(essa|da) pessoa\b|\bospite\b|\brelat(ore|rice)\b|\bsuggerisci un|\bspreker|\bvoordragen\b|\bgosci?(a|em)?\b|\bzaproponuj|\bkonu(k|g)|\boner(i|in)?\b|\baday\b|гост|кандидат|интервью|ゲスト|推薦|登壇|嘉宾|推荐|提名|게스트|추천|ضيف|ترشيح|אורח|מועמד|अतिथि|नामांकन/;

/** No form needs more words to say what it is about. */
const MOST_WORDS = 100_000;

/**
 * On a form that nowhere speaks of a guest (an order, a survey, a party), a "Name" and a "Link" are not the guest's: without a place for
 * them it is told before it is connected.
 */
export function onlyAboutGuest(form: Form, recognised: Map<string, Recognised>): Map<string, Recognised> {
  if (isAboutGuest(form)) return recognised;
  return new Map([...recognised].filter(([, { source }]) => !NAMING.has(source.from)));
}

function isAboutGuest({ title, description, sections }: Form): boolean {
  const questions = sections.flatMap((section) => section.questions);
  const told = [
    title,
    description,
    ...sections.flatMap((section) => [section.title, section.description]),
    ...questions.flatMap((question) => [question.title, question.description]),
    ...questions.flatMap(({ options }) => options.map(({ text }) => text)),
  ];
  return (
    ABOUT_GUEST.test(plain(told.join('\n'), MOST_WORDS)) ||
    questions.some(
      ({ title: asked }) => says.nominated.test(plain(asked)) || says.guestAlone.test(plain(asked)),
    )
  );
}
