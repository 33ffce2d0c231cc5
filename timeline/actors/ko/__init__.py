"""Names of Koreans and their companies, in Hangul and in Latin letters."""
