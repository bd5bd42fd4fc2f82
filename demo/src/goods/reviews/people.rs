//! Who writes reviews, and what stores answer.

use super::Language::{Arabic, English};
use super::{Language, Response, Reviewer};
use crate::goods::words;

pub fn reviewers() -> &'static [Reviewer] {
    REVIEWERS
}

pub fn responses() -> &'static [Response] {
    RESPONSES
}

const fn person(given: &'static str, family: &'static str, language: Language) -> Reviewer {
    Reviewer { given, family, language }
}

const fn thanks(rating: u8, en: &'static str, ar: &'static str) -> Response {
    Response { rating, happy: true, words: words(en, ar) }
}

const fn amends(rating: u8, en: &'static str, ar: &'static str) -> Response {
    Response { rating, happy: false, words: words(en, ar) }
}

const REVIEWERS: &[Reviewer] = &[
    person("Hannah", "Vogel", English),
    person("ليلى", "حداد", Arabic),
    person("Tomás", "Ferreira", English),
    person("عمر", "الشامي", Arabic),
    person("Priya", "Raman", English),
    person("نورة", "العتيبي", Arabic),
    person("Kwame", "Mensah", English),
    person("Ingrid", "Solberg", English),
    person("يوسف", "بن علي", Arabic),
    person("Mei", "Tanaka", English),
    person("سارة", "منصور", Arabic),
    person("Oliver", "Barnes", English),
    person("Zeynep", "Aydın", English),
    person("خالد", "المطيري", Arabic),
    person("Chiara", "Bianchi", English),
    person("Daniel", "Okafor", English),
    person("رنا", "خوري", Arabic),
    person("Sofia", "Lindqvist", English),
    person("Mateusz", "Kowalski", English),
    person("أحمد", "عبد الرحمن", Arabic),
    person("Aisha", "Siddiqui", English),
    person("Jonas", "Weber", English),
    person("هدى", "السيد", Arabic),
    person("Camille", "Laurent", English),
    person("Lucas", "Almeida", English),
    person("فاطمة", "الزهراء بناني", Arabic),
    person("Grace", "Thompson", English),
    person("Yuki", "Nakamura", English),
    person("طارق", "النجار", Arabic),
    person("Elena", "Popescu", English),
    person("Rashid", "Khan", English),
    person("مريم", "الهاشمي", Arabic),
    person("Anders", "Nygaard", English),
    person("Nadia", "Rahmani", English),
    person("سامي", "عوض", Arabic),
    person("Beatriz", "Gómez", English),
    person("Samuel", "Levy", English),
    person("دانة", "الكواري", Arabic),
    person("Fiona", "MacLeod", English),
    person("Minh", "Tran", English),
    person("كريم", "بوزيد", Arabic),
    person("Ewa", "Nowak", English),
    person("Thandiwe", "Dlamini", English),
    person("جمانة", "قباني", Arabic),
    person("Marc", "Dubois", English),
    person("Leila", "Karimi", English),
    person("بلال", "الحسن", Arabic),
    person("Rosa", "Martínez", English),
    person("Peter", "Novák", English),
    person("عائشة", "البلوشي", Arabic),
    person("Amara", "Nwosu", English),
    person("Henrik", "Madsen", English),
    person("حسن", "مرعي", Arabic),
    person("Isabel", "Teixeira", English),
    person("Arjun", "Mehta", English),
    person("ريم", "الدوسري", Arabic),
    person("Clara", "Hofer", English),
    person("Noah", "Fischer", English),
    person("وليد", "سلامة", Arabic),
    person("Agnes", "Kovács", English),
    person("مها", "إبراهيم", Arabic),
    person("Liam", "O'Connor", English),
];

const RESPONSES: &[Response] = &[
    thanks(
        5,
        "Thank you. We have read this out in the workshop.",
        "شكرًا لك. قرأنا كلامك على الجميع في الورشة.",
    ),
    thanks(5, "That made our morning. Thank you.", "أسعدت صباحنا. شكرًا لك."),
    thanks(5, "We are glad it found such a good home.", "يسرّنا أن طلبك وصل إلى من يقدّره."),
    thanks(
        5,
        "Thank you for taking the time. Words like these are the best wages.",
        "شكرًا على وقتك. كلمات كهذه أجمل أجر لنا.",
    ),
    thanks(5, "We could not have said it better. Thank you.", "ما كنا لنقولها أحسن منك. شكرًا لك."),
    thanks(
        4,
        "Thank you. We will pass this on to the people who made it.",
        "شكرًا لك. سننقل كلامك إلى من صنعه.",
    ),
    thanks(
        4,
        "Glad you like it, and thank you for telling others.",
        "سعداء بأنه أعجبك، وشكرًا لأنك أخبرت غيرك.",
    ),
    thanks(
        4,
        "Thank you. Should anything ever be wrong with it, write to us and we will see to it.",
        "شكرًا لك. إن ظهر فيه أي خلل يومًا فراسلنا ونتولّى الأمر.",
    ),
    thanks(4, "We read every word of this. Thank you for being so precise.", "قرأنا كل كلمة. شكرًا على دقّتك."),
    thanks(4, "We are happy to hear it. See you again, we hope.", "يسعدنا ذلك، ونرجو أن نراك ثانية."),
    amends(
        3,
        "Thank you for being frank. What would have made it better for you?",
        "نشكر صراحتك. ما الذي كان سيجعله أفضل عندك؟",
    ),
    amends(
        3,
        "Thank you. If you would rather exchange it, write to us and we pay the way back.",
        "شكرًا لك. إن أردت استبداله فراسلنا، وأجرة الإرجاع علينا.",
    ),
    amends(
        3,
        "We take this to heart and will look at our description again.",
        "نأخذ كلامك بجدية وسنراجع وصفنا من جديد.",
    ),
    amends(
        3,
        "That is good to know. Write to us, and we will help you choose one that suits you better.",
        "يهمّنا أن نعرف ذلك. راسلنا ونساعدك في اختيار ما يناسبك أكثر.",
    ),
    amends(
        3,
        "Not what we were hoping to read, but useful. Thank you for writing it down.",
        "ليس ما كنا نرجو أن نقرأه، لكنه مفيد لنا. شكرًا على كتابته.",
    ),
    amends(2, "We are sorry. This is not how it should have gone.", "نعتذر منك. ما كان ينبغي أن يحدث هذا."),
    amends(
        2,
        "We would like to make this right. Reply to the order mail and we will see to it today.",
        "نودّ إصلاح ما حدث. ردّ على رسالة الطلب ونتابع الأمر اليوم.",
    ),
    amends(
        2,
        "You are right to be annoyed, and we are sorry. We have written to you.",
        "معك حق أن تنزعج، ونحن نعتذر. كتبنا إليك رسالة.",
    ),
    amends(
        1,
        "We are sorry. We have gone through every step of your order to see where it went wrong.",
        "نعتذر منك. راجعنا طلبك خطوة خطوة لنعرف أين وقع الخطأ.",
    ),
    amends(
        1,
        "That is our fault and nobody else's. We apologise and have changed how we check parcels.",
        "الخطأ خطؤنا وحدنا. نعتذر، وقد غيّرنا طريقة فحص الطرود.",
    ),
];
