"""The words by which French news speaks of each kind of event, and those that make one the complement of another."""

import re

from crossread.codebook.events import EventKind

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

ANY = re.compile(
    r"(?<!\w)(?:tout|toute|tous|toutes|aucune?|n'importe quelle?s?)"
    r"(?:\s+(?!(?:a|ont|est|sont|sera|seront|une?)\b)[\w']+){0,3}\s+(?:d')?$"
)
AUTHOR = re.compile(r"\s*(?:de|du|des|d')\s*(?:la|l')?\s*")
