//! Where orders go, and to whom.

use super::Buyer;
use crate::goods::{Language, reviewers};
use crate::world::people;
use i18n::Lang;
use model::orders::PostalAddress;

/// Who gets an order, and in which language they read.
#[derive(Clone, Debug)]
pub(in crate::world) struct Addressee {
    pub email: String,
    pub lang: Lang,
    pub address: PostalAddress,
}

/// Street, city, state, zip code, country, and a number to call.
type Place = (&'static str, &'static str, Option<&'static str>, &'static str, &'static str, &'static str);

const HOME: Place = ("2148 West Division Street", "Chicago", Some("IL"), "60622", "US", "+13125550148");

const ENGLISH: &[Place] = &[
    ("417 Alder Avenue", "Seattle", Some("WA"), "98103", "US", "+12065550117"),
    ("88 Prospect Place, Apt 4C", "Brooklyn", Some("NY"), "11217", "US", "+17185550188"),
    ("Wiener Straße 23", "Berlin", None, "10999", "DE", "+493055500123"),
    ("1290 Juniper Street", "San Diego", Some("CA"), "92104", "US", "+16195550190"),
    ("14 Ferry Lane", "Bristol", None, "BS1 4RB", "GB", "+441174960114"),
    ("5 rue des Tanneurs", "Lyon", None, "69005", "FR", "+33455501205"),
    ("706 Live Oak Drive", "Austin", Some("TX"), "78704", "US", "+15125550106"),
    ("Prinsengracht 518", "Amsterdam", None, "1017 KH", "NL", "+31205550518"),
    ("31 Harbour Road", "Miami", Some("FL"), "33131", "US", "+13055550131"),
    ("Storgata 41", "Oslo", None, "0184", "NO", "+4722555041"),
    ("77 King Street", "Toronto", Some("ON"), "M5H 1J8", "CA", "+14165550177"),
    ("Calle del Pez 12", "Madrid", None, "28004", "ES", "+34915550112"),
    ("9 Wattle Close", "Melbourne", Some("VIC"), "3068", "AU", "+61355500109"),
    ("2020 Lakeview Terrace", "Evanston", Some("IL"), "60201", "US", "+18475550120"),
];

const ARABIC: &[Place] = &[
    ("شارع الوصل 218، فيلا 6", "دبي", None, "00000", "AE", "+97145550218"),
    ("شارع التحلية 45", "الرياض", None, "12241", "SA", "+966115550145"),
    ("12 شارع شامبليون، شقة 9", "القاهرة", None, "11511", "EG", "+20255501209"),
    ("شارع الرينبو 33", "عمّان", None, "11181", "JO", "+96265550133"),
    ("شارع سالم المبارك 7", "السالمية", None, "22001", "KW", "+96525550107"),
    ("شارع الحمرا 150", "بيروت", None, "2038", "LB", "+9611555150"),
    ("شارع الكورنيش 61", "الدوحة", None, "00000", "QA", "+97445550161"),
];

const GUESTS: &[(&str, &str)] = &[
    ("Nadia Brandt", "nadia.brandt@example.com"),
    ("Tom Aldridge", "tom.aldridge@example.com"),
    ("Inés Robledo", "ines.robledo@example.com"),
    ("Walter Okafor", "walter.okafor@example.com"),
    ("Grace Lindqvist", "grace.lindqvist@example.com"),
    ("Hugo Marchetti", "hugo.marchetti@example.com"),
    ("Priya Raman", "priya.raman@example.com"),
];

/// The same at each order.
pub(in crate::world) fn addressee(buyer: Buyer) -> Addressee {
    match buyer {
        Buyer::Shopper => Addressee {
            email: people::USER.to_owned(),
            lang: Lang::En,
            address: address("Uma User".to_owned(), HOME),
        },
        Buyer::Reviewer(index) => {
            let one = &reviewers()[index];
            let person = people::reviewer(one);
            let places = if one.language == Language::Arabic { ARABIC } else { ENGLISH };
            let recipient = format!("{} {}", one.given, one.family);
            Addressee {
                address: address(recipient, places[index % places.len()]),
                email: person.email,
                lang: person.lang,
            }
        }
        Buyer::Guest(index) => {
            let (name, email) = GUESTS[index % GUESTS.len()];
            let place = ENGLISH[index % GUESTS.len() * 3 % ENGLISH.len()];
            Addressee { email: email.to_owned(), lang: Lang::En, address: address(name.to_owned(), place) }
        }
    }
}

fn address(recipient: String, (street, city, state, zip_code, country, phone): Place) -> PostalAddress {
    PostalAddress {
        recipient,
        phone: Some(phone.to_owned()),
        street: street.to_owned(),
        street2: None,
        city: city.to_owned(),
        state: state.map(str::to_owned),
        zip_code: zip_code.to_owned(),
        country: country.to_owned(),
    }
}
