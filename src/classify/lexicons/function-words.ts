// The commonest small words of each language: they tell which language a text is in, so that the Dutch `schuld` is not seen in a
// German sentence. Mostly words that no other of these languages has; accents do not count.
import type { WordList } from '../lexicon.ts'

export const functionWords: WordList = {
  de: `und, der, das, nicht, ist, ich, für, mit, auf, wird, sich, eine, einen, einer, dem, wir, bitte, auch, von, oder, nach, bei, hat, sind, zur, zum, im, den, uns, noch, kann, aus, sie, dass, aber, wenn, ein, er, des, über, wurde, haben, unser, seit, vom, mir, habe`,
  en: `the, and, of, to, for, with, this, that, please, you, not, has, from, are, have, will, he, she, his, our, they, it, would, about, which, your, at, who, been, should, does, my, what, when, there, their, into, need`,
  fr: `en, les, des, est, pour, dans, avec, sur, pas, qui, nous, vous, et, au, cette, je, sa, elle, du, par, mon, votre, sont, été, aux, mais, ou, depuis, notre, être, plus, fait`,
  es: `en, su, el, los, las, por, para, que, y, está, sus, más, esta, desde, tiene, cuando, porque, muy, pero, fue, también, hay, años, nos, sin, sobre, ella`,
  it: `il, che, di, della, non, gli, sono, nel, alla, anche, dei, più, questo, questa, delle, dal, dalla, nella, perché, è, essere, stato, ci, dopo, suo`,
  nl: `en, het, een, van, niet, dat, voor, zijn, ik, aan, bij, naar, maar, ook, nog, wij, haar, hij, zij, heeft, door, als, uit, deze, wordt, onze, graag, geen, kun, wel, moet, sinds`,
  pl: `nie, jest, czy, dla, jak, oraz, przez, przy, pan, pani, prosze, jego, jej, tego, tym, na, od, ktory, ktora, ze, jako, bardzo, moze, bedzie, nam, się, już, jestem, tylko, lub, pod, przed, że`,
}
