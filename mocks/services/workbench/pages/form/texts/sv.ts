export const sv = {
  heading: 'Vad visas i MittKanta, och från när?',
  about:
    'Bestäm från vilken dag varje serviceuppgift visas i MittKanta och vad som inte visas under en övergångstid, och bekräfta det som en annan har fört in.',
  lead: 'Er organisation bestämmer från vilken dag uppgifterna i varje serviceuppgift visas för klienterna. Det som visar mer än förut gäller när en annan person har bekräftat det; det som visar mindre gäller genast.',
  now: 'Så är det nu',
  caption: 'Startdagar',
  task: 'Serviceuppgift',
  from: 'Visas från och med',
  none: 'Visas inte än',
  change: 'Ändra en startdag',
  which: 'Serviceuppgift',
  day: 'Visas från och med',
  dayHint: 'Lämna tomt om uppgifterna inte ska visas.',
  reason: 'Orsak',
  reasonHint: 'Till exempel paragraf och dag för beslutet. Orsaken syns i historiken.',
  look: 'Visa vad som ändras',
  save: 'Spara',
  edit: 'Gå tillbaka och ändra',
  faults: {
    task: 'Välj en serviceuppgift.',
    type: 'Välj en handlingstyp i listan.',
    day: 'Skriv en dag som finns.',
    reason: 'Skriv orsaken, högst 1 000 tecken.',
    all: 'Välj åtminstone en serviceuppgift, en handlingstyp eller en dag. Annars skulle ingenting visas.',
  },
  saved: {
    'display-start': 'Startdagen är införd',
    'display-restriction': 'Begränsningen är införd',
  },
  holds: 'Ändringen gäller nu.',
  waits:
    'Ändringen gäller när en annan huvudanvändare eller arkivets driftsorganisation har bekräftat den.',
  restrictions: {
    heading: 'Egna begränsningar',
    none: 'Ingenting är begränsat.',
    any: 'Alla',
    type: 'Handlingstyp',
    before: 'Bara handlingar gjorda före',
    beforeHint: 'Lämna tomt om dagen inte spelar någon roll.',
    allTypes: 'Alla handlingar',
    allTasks: 'alla serviceuppgifter',
    madeBefore: (day: string) => `gjorda före ${day}`,
    add: 'Lägg till en begränsning',
    addLead:
      'Under en övergångstid kan ni låta bli att visa en handlingstyp, eller det som är gjort före en viss dag. En handling döljs när allt som du väljer stämmer in på den.',
    end: 'Ta bort begränsningen',
    endOne: 'Ta bort en begränsning',
    endLead:
      'Det som begränsningen har dolt blir synligt när en annan person har bekräftat att den tas bort.',
  },
  instructions: {
    heading: 'Med egna ord',
    lead: 'Det här står på blanketten. Det ändrar inte vad som visas, och gäller genast.',
    none: 'Inte ifyllt.',
    change: 'Ändra texterna',
    saved: 'Texterna är sparade',
    tooLong: 'Skriv högst 2 000 tecken.',
    fields: {
      transitions: 'Andra begränsningar och övergångstider',
      delay: 'Hur personalen har instruerats att fördröja visningen av en handling',
      specialContent:
        'Hur personalen har instruerats att använda anteckningen om särskilt innehåll',
      hidingFromGuardians:
        'Hur personalen har instruerats att inte visa en handling för vårdnadshavaren',
    },
  },
  paper: {
    heading: 'Blanketten',
    lead: 'Blanketten för den egna organisationen, ifylld med det som gäller nu.',
    inSwedish: 'Blanketten på svenska',
    inFinnish: 'Blanketten på finska',
    print: 'Skriv ut sidan med webbläsaren. Det som står här ovanför blanketten kommer inte med.',
    back: 'Tillbaka',
  },
  changes: {
    start: (task: string, day: string) => `${task}: visas från och med ${day}.`,
    never: (task: string) => `${task}: visas inte.`,
    restriction: (what: string) => `Visas inte: ${what}.`,
    restrictionEnds: 'En begränsning tas bort.',
  },
  preview: {
    page: 'Vad ändras i MittKanta?',
    heading: 'I dag i ert register',
    nothing:
      'Av det som är arkiverat nu blir ingenting synligt och ingenting försvinner, eller bara sådant som gäller färre än tio klienter.',
    appears: (documents: string, clients: string, day: string | undefined) =>
      day === undefined
        ? `Minst ${documents} handlingar om minst ${clients} klienter blir synliga.`
        : `Från och med ${day} blir minst ${documents} handlingar om minst ${clients} klienter synliga.`,
    disappears: (documents: string, clients: string, day: string | undefined) =>
      day === undefined
        ? `Minst ${documents} handlingar om minst ${clients} klienter syns inte.`
        : `Från och med ${day} är minst ${documents} handlingar om minst ${clients} klienter inte synliga.`,
    appearing: 'Blir synliga',
    disappearing: 'Syns inte',
    type: 'Handlingstyp',
    from: 'Från och med',
    documents: 'Handlingar',
    clients: 'Klienter',
    rounded:
      'Talen är avrundade nedåt till hela tiotal, och handlingarna från tusen uppåt till hela hundratal. Vad som gäller färre än tio klienter visas inte. Så pekar inget tal på någon.',
    counted:
      'Räknade är de arkiverade handlingar, i sin nyaste version, där bara startdagen eller begränsningen avgör om klienten ser dem. Handlingar som döljs av något annat den dagen är inte med: till exempel särskilt innehåll, fördröjning eller handlingens art. Inte heller är det som arkiveras senare, eller som hör till en klientrelation som inte finns i ert register. En vårdnadshavare kan se mindre än klienten.',
  },
}
