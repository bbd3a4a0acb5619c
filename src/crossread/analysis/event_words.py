"""The words by which French news speaks of each kind of event, and those that point back to one just told."""

import re

from crossread.codebook.events import EventKind
from crossread.patterns import compile_patterns

EVENT_WORDS: dict[EventKind, tuple[str, ...]] = {
    "meeting": (
        "(réunion|sommet|rencontre|pourparlers|entretiens|discussions|négociations|visite|réunions|sommets|rencontres)",
        "conférence (internationale|sur)",
        "(se|s') [sont] (réuni|réunis|réunies|rencontrés|retrouvés|vus)",
        "<rencontrer>",
        "<réunir>",
        "<passer> ... avec",
        "<recevoir> (le|la|son|sa)",
    ),
    "signature": ("<signer>", "signature", "(signé|signée|signés|signées)", "paraph*"),
    "announcement": ("<annoncer>", "annonce", "<révéler>", "<dévoiler>", "engagement", "promesse", "<engager>"),
    "statement": (),
    "interview": ("interview", "entretien"),
    "call": (
        "(appel|entretien|conversation) téléphonique",
        "appel",
        "(au|par) téléphone",
        "<parler> ... (à|au|avec)",
        "coup de fil",
    ),
    "attack": (
        "(attaque|attaques|frappe|frappes|bombardement|bombardements|explosion|invasion|offensive|tirs)",
        "<attaquer>",
        "<frapper>",
        "<bombarder>",
    ),
    "agreement": ("accord", "<accepter>", "<conclure>", "cessez-le-feu", "trêve", "armistice"),
    "vote": ("(vote|votes|scrutin|élection|élections|référendum|référendums)", "<voter>"),
    "deployment": (
        "(déploiement|déploiements|envoi|mission|contingent|contingents)",
        "<déployer>",
        "<envoyer:infinitive,present,imperfect,past,future,conditional>",
        "(envoyé|envoyée|envoyés|envoyées) (en|à|au|aux|sur)",
    ),
    "photograph": ("(photo|photographie|image|AFP|Reuters)",),
    "other": (),
}

_SPEECH_NOUNS = (
    "(déclaration|déclarations|communiqué|propos|menace|menaces|mise en garde|avertissement|avertissements)",
    "(réaction|message|discours|remarques|refus)",
)
_SPEECH_VERBS = (
    "déclarer dire affirmer avertir menacer réagir rejeter exclure qualifier promettre souligner écrire répondre "
    "suggérer proposer accuser féliciter opposer insister confirmer indiquer assurer exprimer répéter estimer "
    "plaindre demander publier rapporter tolérer considérer ajouter "
)
SPEECH_NOUN = compile_patterns(_SPEECH_NOUNS)
STATEMENT_WORDS = compile_patterns(
    (*_SPEECH_NOUNS, *(f"<{verb}>" for verb in _SPEECH_VERBS.split()), "<renvoyer> ... (à|au|aux)")
)
SPEECH_POINTING_BACK = re.compile(
    r"\W*(?:la|cette|ces|cet|l')\s*(?:declaration|menace|annonce|reaction|mise en garde|avertissement|message)s?\b"
    r"(?!\s+(?:du|des|d'|de (?!cet|ce)))"
)
POINTING_BACK = re.compile(r"(?<!\w)(?:cette|cet|ce|ces|la|le|les|l'|du)\s*$")
OF = re.compile(r"\s*(?:du|de|des|d'|avec|entre|sur)\s*\w")
ANY = re.compile(
    r"(?<!\w)(?:tout|toute|tous|toutes|aucune?|n'importe quelle?s?)"
    r"(?:\s+(?!(?:a|ont|est|sont|sera|seront|une?)\b)[\w']+){0,3}\s+(?:d')?$"
)
SOURCE = re.compile(r"selon|d'apres|pour|de l'avis de.*|aux yeux de.*")
HAS_SUBJECT = re.compile(
    r"(?:^|[,)]|(?<!\w)(?:qui|ne|n'|se|s'|lui|leur|y|en|a|ont|est|sont|avait|avaient|aurait|auraient|pas"
    r"|deja|aussi|encore|toujours|longtemps|\w+ment))\s*$"
)
AGENT = re.compile(r"\s*(?:par\s*)?(?:la|les?|l')?\s*")
AUTHOR = re.compile(r"\s*(?:de|du|des|d')\s*(?:la|l')?\s*")
