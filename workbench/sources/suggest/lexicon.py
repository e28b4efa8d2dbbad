"""The words that detectors and retrieval go by: numbers, months, verbs of saying, stop words.

Not here: what is made of them.
"""

import re

from workbench.sources.abbreviations import words

BETWEEN = re.compile(r"\|(?![^(]*\))")


def either(alternatives: str) -> str:
    """Return alternatives for a pattern, those with the same first letter together: so many are found faster.

    White space between two words may be of any kind.
    """
    letters: dict[str, list[str]] = {}
    for one in BETWEEN.split(alternatives.replace(" ", r"\s")):
        letters.setdefault(one[0], []).append(one[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in letters.items())


SMALL_NUMBERS = either("two|three|four|five|six|seven|eight|nine|ten|eleven|twelve")
LARGE_NUMBERS = either(
    "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|"
    "eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?"
)
SHARES = either(
    "half|a third|two thirds|two-thirds|a quarter|three quarters|three-quarters|a fifth|a tenth|"
    "twice|thrice|double[ds]?|doubling|triple[ds]?|tripling|tenfold|twofold|threefold|fivefold|a majority"
)
COUNTED = either(
    "percent|per cent|percentage points?|men|women|people|persons|soldiers|troops|sailors|workers|employees|"
    "residents|passengers|patients|children|families|households|victims|witnesses|officers|officials|"
    "brigades|battalions|divisions|companies|ships|vessels|tankers|boats|aircraft|planes|drones|missiles|"
    "trucks|lorries|cars|vehicles|wagons|containers|barrels|shells|rounds|guns|"
    "minutes?|hours?|days?|nights?|weeks?|months?|years?|decades|centuries|"
    "metres?|meters?|kilometres?|kilometers?|miles?|feet|inches|knots|tonnes|tons|litres|liters|kilos?|"
    "kilograms|grams|dollars|euros|pounds|roubles|rubles|yuan|yen|cents|"
    "times|cases|deaths|dead|killed|wounded|injured|arrests|votes|seats|attempts|attacks|strikes|incidents|"
    "samples|tests|copies|pages|emails|messages|calls|accounts|payments|flights|trips|visits|shifts"
)
MONTHS = either(
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
OTHER_MONTHS = either(
    "Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|"
    "gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|"
    "janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|"
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|"
    "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
)
DAYS = either("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday")

SAYING = either(
    "said|says|told|tells|reported|claimed|announced|announces|denied|denies|confirmed|confirms|stated|"
    "states that|"
    "warned|warns|argued|argues|alleged|alleges|asserted|asserts|insisted|insists|maintained|maintains|"
    "acknowledged|acknowledges|admitted|admits|conceded|concedes|testified|testifies|disclosed|discloses|"
    "declared|declares|estimated|predicted|predicts|suggested|suggests|assessed|"
    "assesses|believed|believes|expects|expected|replied|replies|recalled|recalls|remarked|remarks|"
    "observed|observes|accused|accuses|rejected|rejects|disputed|disputes|considers|"
    "considered|concurred|concurs|"
    "complained|complains|explained|explains|hinted|promised|wrote|writes|noted|contended|"
    "contends|thinks|suspected|speculated|speculates|anticipates|surmised|surmises|"
    "blamed|blames|dismissed|dismisses"
)
"""After whoever it is that speaks."""
WITH_THAT = either("added|adds|concluded|concludes|agreed|agrees|holds|found|finds")
"""Verbs of saying only where a clause follows, or a comma."""
ALSO_NOUNS = either(
    "reports|claims|estimates|notes|promises|hints|suspects|documents|records|shows|finds|puts"
)
"""Verbs only where no article, number or adjective stands before, and an object follows."""
BASE_FORMS = either(
    "say|tell|report|claim|announce|deny|confirm|state|warn|argue|allege|insist|maintain|acknowledge|admit|"
    "concede|testify|declare|estimate|predict|suggest|conclude|assess|believe|expect|recall|observe|reject|"
    "dispute|agree that|concur|explain|hold that|think|suspect|speculate|anticipate|surmise|speak of|have it|"
    "show|indicate|reveal|blame"
)
"""Verbs only after a plural."""
SHOWING = either(
    "showed|recorded|reveals|revealed|detected|documented|indicates|indicated|measured|"
    "identified|logged|photographed|registered"
)
"""After a person, a document or an instrument."""
HEARSAY = either(
    "reportedly|allegedly|is said to|are said to|was said to|were said to|is reported to|"
    "are reported to|was reported to|were reported to|is believed to|are believed to|is thought to|"
    "are thought to|is expected to|are expected to|on condition of anonymity|citing|cited|quoting|quoted|"
    "in a statement|press release|in an interview|rumou?rs?|unconfirmed|in the words of"
)

PRECEDENTS = either(
    "precedents?|unprecedented|for the first time|the first time|the last time|the first since|never before|"
    "not since|no earlier|earlier cases?|earlier occasions?|on earlier occasions|previous occasions?|"
    "in the past|in previous|in earlier|historically|in the same way|just as|much as|as it did|as they did|"
    "as he did|as she did|like they did|similar to|similarly|similar|resembles?|resembled|reminiscent|"
    "echoe?s|echoed|repeats? of|a repeat|once before|the previous|the year before|a year earlier|"
    "years earlier|a decade earlier|compared (?:with|to)|in comparison|by comparison|unlike|in contrast to|"
    "the same pattern|follow(?:s|ed|ing) the pattern|as happened|as had happened|already happened|"
    "the (?:first|second) such|that year|that time|this time|as usual|than usual|than ever|"
    "ever known|ever seen|"
    "had done so before|had happened before"
)
MORE = either(
    "greater|higher|lower|longer|shorter|larger|smaller|bigger|earlier|later|sooner|faster|slower|worse|"
    "better|heavier|lighter|warmer|colder|closer|cheaper|stronger|weaker|older|newer|fewer"
)
OLD_EVENTS = either(
    "War|Wars|Crisis|Revolution|Uprising|Accident|Disaster|Scandal|Affair|Incident|Invasion|Massacre|"
    "Coup|Raid|Strike|Famine|Pandemic|Depression"
)
ABSENCES = either(
    "found no|finds no|find no|found nothing|no evidence|no signs?|no traces?|no records?|no indications?|"
    "no proof|there (?:is|was|were|are) no|there (?:has|have) been no|had no|has no|have no|nobody|no one|"
    "none of|neither|not a single|never|did not|does not|do not|has not|have not|had not|was not|were not|"
    "failed to|declined to|refused to|without any|missing|absent|absence of|lack of|lacks|lacked"
)

EVENTS = either(
    "sent|sends|took|takes|gave|gives|went|came|began|begun|won|lost|left|met|made|built|bought|sold|paid|"
    "spent|fell|rose|grew|cut|broke|broken|brought|caught|chose|drew|drove|flew|fought|got|held|kept|knew|"
    "led|put|ran|saw|set|shot|shut|sank|sunk|sought|spoke|stood|stole|stolen|struck|taken|given|gone|seen|"
    "withdrew|withdrawn|written|hit|hid|fled|fed|dug|dealt|bore|laid|lent|leapt|overheard|overtook"
)
AUXILIARIES = "has|have|had|is|was|were|are|will|did|does|been|being|also|then|since|later|already|now|not"

OPINIONS = either(
    "should|must|ought|let us|imagine|of course|surely|no doubt|undoubtedly|everyone knows|it is clear|"
    "clearly|obviously|needless to say|what matters|the point is|in my view|in our view|I think|I believe|"
    "we need|it remains to be seen|only time will tell|worth asking|worth remembering"
)
BOILERPLATE = either(
    "getty images|all rights reserved|subscribe|sign up|newsletter|cookie|read more|read also|click here|"
    "published daily|originally published|first published|follow us|share this|advertisement|copyright|"
    "terms of use|privacy policy|photo by|photo credit|photograph:|photo:|image:|this article|"
    "the views expressed|correction:|disclaimer|contact us|about the author|support our|donate"
)

NO_NAMES = words("anybody anyone everybody everyone nobody somebody someone")

STOP_WORDS = words(
    """
    a about above after again against all almost along already also although always am among an and another
    any are around as at away back be became because become been before being below between both but by came
    can could did do does doing done down during each either else enough even ever every far few first for
    from further gave get give go goes got had has have having he her here hers him his how however i if in
    instead into is it its itself just keep kept last least less let like made make makes many may me might
    more most much must my near need neither never next no nor not nothing now of off often on once one only
    or other others our out over own part per perhaps put quite rather said same say says see seem seemed she
    should since so some something still such take taken than that the their them then there therefore these
    they thing things this those though through thus to together too took toward towards two under until up
    upon us used very was we well went were what when where whether which while who whole whom whose why will
    with within without would yet you your
    """
)
