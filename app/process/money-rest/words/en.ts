import type { MoneyWords } from './nl.ts'

export const en: MoneyWords = {
  start: {
    title: 'Do you get what you can get?',
    intro: 'Many people miss out on money they can ask for. Here you see what that is for you.',
    how: [
      'We ask you questions, one by one.',
      'Is there something you do not know? Then you just go on.',
      'We keep nothing. We do not ask for your name either.',
    ],
    go: 'Start',
  },
  question: {
    go: 'Go on',
    unknown: 'I do not know this',
    before: 'Previous question',
    yes: 'Yes',
    no: 'No',
    amount: 'Amount in euros',
    period: 'How long is this amount for?',
    periods: {
      week: 'a week',
      'four-weeks': 'four weeks',
      month: 'a month',
      year: 'a year',
    },
    day: 'Date of birth',
    child: (number) => `Child ${number}`,
    moreChildren: 'More children',
    count: 'How many people?',
    problem: {
      'no-choice': 'Choose what fits. Not sure? That is fine too.',
      'no-day': 'Fill in a day that exists.',
      'not-born-yet': 'This day is still to come. Have another look at the year.',
      'too-old': 'This day is very long ago. Have another look at the year.',
      'no-child': 'This child is 18 or older. Count them with the adults.',
      'no-count': 'Fill in a number from 0 to 20.',
      'no-amount': 'Fill in an amount, such as 850 or 850,50.',
      negative: 'Fill in an amount of 0 or more.',
      'too-large': 'That is a very large amount. Have another look at it.',
    },
  },
  questions: {
    born: {
      ask: 'When were you born?',
      hint: 'Some rules are about your age.',
      find: 'This is on your passport or ID card.',
    },
    hasPartner: {
      ask: 'Do you have a partner you live with?',
      hint: 'For example if you are married or have a child together.',
      find: 'Mijn toeslagen shows if Dienst Toeslagen sees somebody as your partner.',
    },
    children: {
      ask: 'Do children under 18 live with you?',
      hint: 'Fill in the date of birth of each child. No children? Leave everything empty.',
      find: 'The date of birth is on your child’s ID card.',
    },
    getsChildBenefit: {
      ask: 'Do you get child benefit (kinderbijslag)?',
      hint: 'That is money you get from the SVB every three months.',
      find: 'See if money from the SVB comes into your bank account.',
    },
    income: {
      ask: 'What is your income, before tax is taken off?',
      hint: 'Add up wages and benefit payments (uitkering). Roughly is fine.',
      find: 'This is on your payslip or benefit letter, next to the word bruto.',
    },
    partnerIncome: {
      ask: 'What is your partner’s income, before tax is taken off?',
      hint: 'Add up wages and benefit payments (uitkering). Roughly is fine.',
      find: 'This is on the payslip or benefit letter, next to the word bruto.',
    },
    assets: {
      ask: 'How much did you own on 1 January?',
      hint: 'Count your partner too. The home you live in does not count.',
      find: 'This is on the yearly overview (jaaroverzicht) from your bank.',
    },
    isInsured: {
      ask: 'Do you have Dutch health insurance?',
      hint: 'It counts too if you cannot pay for it now.',
      find: 'See if you have a card from a health insurer.',
    },
    partnerIsInsured: {
      ask: 'Does your partner have Dutch health insurance?',
      hint: 'It counts too if your partner cannot pay for it now.',
      find: 'See if your partner has a card from a health insurer.',
    },
    home: {
      ask: 'Where do you live now?',
      hint: 'Choose what is most like your situation.',
      find: 'With a rented home, you have a contract with a landlord.',
    },
    bareRent: {
      ask: 'What is your rent, without other costs?',
      hint: 'In Dutch this is called kale huur. Water, electricity and cleaning do not count.',
      find: 'This is in the letter from your landlord about the rent.',
    },
    housemates: {
      ask: 'How many other adults live with you?',
      hint: 'Leave out your partner. Count children of 18 or older.',
      find: 'MijnOverheid shows who is registered at your address.',
    },
    housematesIncome: {
      ask: 'What is the income of those other adults together?',
      hint: 'Before tax is taken off. Roughly is fine.',
      find: 'Ask them. They see it on their payslip.',
    },
    costSharers: {
      ask: 'How many of them are 27 or older?',
      hint: 'Only count people who do not study and have no rental contract with you.',
      find: 'Ask them.',
    },
    netIncome: {
      ask: 'How much comes into your bank account?',
      hint: 'Wages and benefit payments (uitkering). Leave out toeslagen, such as rent benefit, and child benefit.',
      find: 'Look at the last month on your bank account.',
    },
    partnerNetIncome: {
      ask: 'How much comes into your partner’s bank account?',
      hint: 'Wages and benefit payments (uitkering). Leave out toeslagen, such as rent benefit.',
      find: 'Look at the last month on the bank account together.',
    },
    studies: {
      ask: 'Do you get student finance (studiefinanciering)?',
      hint: 'That is money from DUO for your studies.',
      find: 'Look on Mijn DUO.',
    },
    paysChildcare: {
      ask: 'Do you pay for childcare?',
      hint: 'For example a nursery (crèche), after-school care (bso) or a childminder (gastouder).',
      find: 'See if you get a bill for childcare.',
    },
    worksOrLearns: {
      ask: 'Do you work or learn, and does your partner too?',
      hint: 'Help with finding work counts too.',
      find: 'Ask whoever helps you at the municipality.',
    },
    isSeized: {
      ask: 'Does money come off your income for debts?',
      hint: 'In Dutch this is called beslag. Your work or the municipality then pays a part to somebody else.',
      find: 'This is on your payslip or in a letter from the bailiff (deurwaarder).',
    },
    keeps: {
      ask: 'How much do you have left now?',
      hint: 'So what comes into your bank account after the money is taken off.',
      find: 'Look at the last month on your bank account.',
    },
  },
  homes: {
    rents: 'I rent a home with its own door, kitchen and toilet.',
    'rents-a-room': 'I rent a room.',
    owns: 'I own my home.',
    'lives-with-others': 'I live at somebody else’s place.',
    'has-no-home': 'I have no home now.',
  },
  provisions: {
    assistance: {
      name: 'Social assistance (bijstand)',
      where: 'Ask for this at your municipality.',
    },
    'rent-benefit': {
      name: 'Rent benefit (huurtoeslag)',
      where: 'Ask for this at Dienst Toeslagen.',
    },
    'healthcare-benefit': {
      name: 'Healthcare benefit (zorgtoeslag)',
      where: 'Ask for this at Dienst Toeslagen.',
    },
    'child-budget': {
      name: 'Child budget (kindgebonden budget)',
      where: 'Mostly this comes by itself. If it does not, ask for it at Dienst Toeslagen.',
    },
    'child-benefit': {
      name: 'Child benefit (kinderbijslag)',
      where: 'Ask for this at the SVB.',
    },
    'childcare-benefit': {
      name: 'Childcare benefit (kinderopvangtoeslag)',
      where: 'Ask for this at Dienst Toeslagen.',
    },
  },
  result: {
    title: 'What you can ask for',
    nothing: 'We found nothing to ask for now. Ask the municipality if there is something else.',
    about: 'about',
    perMonth: (amount) => `${amount} per month`,
    perYear: (amount) => `That is ${amount} per year.`,
    together: (amount) => `Together about ${amount} per month.`,
    already: 'Do you already get some of this? Then there is nothing to do for it.',
    maybe: 'This may be possible too',
    missing: 'For this we still need to know something:',
    no: 'This does not fit now',
    unchecked: 'What we did not look at',
    uncheckedWhy: [
      'Help from your own municipality, for example with large costs.',
      'Money for sport, school or music for your children.',
      'Paying less for waste and water.',
    ],
    how: 'How we came to this',
    source: (law, article) => `Source: ${law}, ${article}.`,
    none: 'We have no amounts here for this day.',
    date: (day) => `Worked out on ${day}, with the amounts of now.`,
    noRight: 'This is not a decision. Whoever gives the money works it out again.',
    official: 'Work it out at Dienst Toeslagen too',
    keptLess: {
      title: 'You may have too little left',
      text: (amount) => `By law, about ${amount} per month stays yours.`,
      help: 'Ask the municipality for help today. Bring your last payslip.',
    },
    keptEnough: (amount) =>
      `With debts too, about ${amount} per month stays yours. That is the law.`,
    print: 'Print this sheet',
    again: 'Start again',
  },
}
