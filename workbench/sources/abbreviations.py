"""Words that end in a full stop without ending a sentence, and words that begin the next one.

Not here: the rule that uses them (:mod:`workbench.sources.sentences`).
"""


def words(text: str) -> frozenset[str]:
    """Return the words of a text, each once."""
    return frozenset(text.split())


NEVER_LAST = words(
    """
    Adm Amb Asst Atty Brig Capt Cmdr Col Cpl Cpt Det Dr Drs Ens Fr Frl Gen Gov Gr Hon Hr Insp Lt Ltc Maj
    Messrs Mgr Mlle Mme Mr Mrs Ms Msgr Mt Ofc Pfc Pres Prof Prov Pte Pvt Rep Reps Rev Revd Sen Sens Sgt
    Spc Sr Sra Srta Ste Supt Dott Sig Sigg Avv Dipl Ing
    ca cf circa approx Approx Rs Tab
    EE вул ул им пр просп см рис напр vs viz vgl bspw bzw sog geb e.g i.e z.B d.h u.a
    """
)
"""Titles and the like: something always follows."""

CAN_END = words(
    """
    al etc Bros Co Corp Dept Dist Est Inc Jr Sr LLC Ltd Mfg Univ Intl Natl Govt Assn Ave Blvd Rd St Ft Esq UU
    Minn Calif Conn Fla Mass Mich Miss Ore Penn Tenn Tex Wash Ph.D GmbH Mio Mrd
    usw mio mrd тыс тис млн млрд руб грн др
    hrs mins secs km kg mm lbs oz sq bn mn
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """
)
"""These may stand at the end; whether they do, the next word tells."""

NUMBERED = words(
    """
    No Nos no nos p pp Vol Vols vol vols Fig Figs fig figs Ch ch chap Chap Art Arts art arts Sec Sect sec sect
    Para Paras para paras Eq Ex Nr nr Ziff Abs Op op
    """
)
"""A number follows these, as a rule."""

HOURS = words("a.m p.m am pm A.M P.M")
"""After the hour only a day, a month or a time zone goes on."""

MONTHS = words(
    """
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Januar Jänner Februar März Mai Juni Juli Oktober Dezember
    """
)
DAYS = words(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Montag Dienstag Mittwoch Donnerstag Freitag
    Samstag Sonntag
    """
)
AFTER_HOURS = MONTHS | DAYS | words("Eastern Pacific Central Mountain Greenwich Moscow")
AFTER_ORDINALS = MONTHS | words("Jahrhundert Jahrhunderts Jh Weltkrieg Weltkriegs")
"""German and its neighbours write a number in a row with a full stop: 3. Oktober."""

INNER_MARK = words("Yahoo Jeopardy Yum")
"""Names that are written with an exclamation mark."""

STARTERS = words(
    """
    A About According After All Also Although Among An And Another Any Are As At Because Before Both But By
    Can Could Despite Did Do Does During Each Earlier Even Every Everyone Few For From Further Furthermore Had
    Has Have He Her Here His How However I If In Indeed Instead Is It Its Later Many Meanwhile More Moreover
    Most Much Neither Never Nevertheless No Nobody None Nor Not Nothing Now Of On Once One Only Or Other
    Others Our Over Perhaps Several She Should Since So Some Still Such That The Their Then There Therefore
    These They This Those Though Thus Today Together Two Under Unless Until Was We Were What When Where
    Whereas Whether Which While Who Why Will With Within Without Would Yesterday Yet You Your
    Der Die Das Ein Eine Er Sie Es Wir Im Am Doch Aber Und Heute Dann Dort Hier Jetzt Nun Diese Dieser Man
    Niemand Später Le La Les Il Elle Un Une On Ils Cette Ce El Los Las Una Ella Esta Este No
    Он Она Они Это Но И В На А Потом Затем Никто Він Вона Вони Це Але Ніхто
    """
)
"""Words that seldom follow an abbreviation within a sentence, so that in capitals they begin one."""
