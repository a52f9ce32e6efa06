// English labels, also as keys of JSON, columns and environment variables.
import type { LabelSet } from '../any/label.ts'

export const englishLabels: readonly LabelSet[] = [
  {
    kind: 'CUSTOMER_ID',
    value: 'reference',
    labels:
      'customerno customernr customernumber customerid customernum custno custid custnr customerref customerreference clientno clientnumber clientid membershipnumber membershipno membershipid memberno membernumber memberid patientno patientnumber patientid patientref mrn medicalrecordnumber hospitalnumber hospitalno employeeno employeenumber employeeid employeenum empno empid staffno staffid staffnumber personnelno personnelnumber personnelid persno payrollno payrollnumber payrollid studentno studentnumber studentid matriculationnumber matriculationno policyno policynumber policynum policyid policynr certificateofinsurance subscribernumber subscriberno subscriberid frequentflyer frequentflyernumber frequentflyerno loyaltynumber loyaltyno loyaltyid loyaltycard rewardsnumber accountholderid tenantno tenantnumber tenancyno beneficiaryno guestid passengerid donorid insurednumber',
  },
  {
    kind: 'CUSTOMER_ID',
    value: 'long-reference',
    labels:
      'policy membership badge customer client member patient cust subscriber policyholder tenant donor applicant candidate participant cardholder claimant membershipcard membercard loyaltycard accountref accountreference acctref acref account acct ac clientref librarycard libraryticket nectarcard nectar clubcard rewardscard avios flyingblue matric contractno contractnumber contract upn prisonnumber payroll',
  },
  { kind: 'CUSTOMER_ID', value: 'carrier', labels: 'ff ffn ffp fqtv' },
  {
    kind: 'TAX_ID',
    value: 'official',
    labels:
      'taxid taxno taxnumber taxidentificationnumber taxpayerid vat vatno vatnumber vatid vatregno vatreg vatregistrationnumber tin utr uniquetaxpayerreference itin',
  },
  {
    kind: 'SOCIAL_SECURITY',
    value: 'official',
    labels:
      'ssn socialsecuritynumber socialsecurityno socialsecurity socsec svno nino nationalinsurancenumber nationalinsuranceno nationalinsurance ninumber',
  },
  {
    kind: 'HEALTH_ID',
    value: 'official',
    labels:
      'nhs nhsno nhsnumber nhsnum healthinsurancenumber healthinsuranceno healthcardnumber healthcard chi chinumber medicare medicareid medicarenumber ehic',
  },
  {
    kind: 'NATIONAL_ID',
    value: 'document',
    labels:
      'brp brpno brpnumber residencepermit residencepermitno visano visanumber idno idnumber licenceno driverno drivernumber nationalid nationalidno nationalidnumber idcard idcardno idcardnumber identitycard identitycardno identitycardnumber drivinglicence drivinglicense driverslicense driverlicense drivinglicencenumber dlno pps ppsn ppsno ppsnumber',
  },
  {
    kind: 'PASSPORT',
    value: 'document',
    labels:
      'ppno ppnumber ppnr passportcard passport passportno passportnumber passportnum passportnr passports traveldocument traveldoc docno docnumber documentnumber documentno doc',
  },
  {
    kind: 'BANK_ACCOUNT',
    value: 'digits',
    labels:
      'acc accs sort sc ac acno acnumber accountnumber accountno acctno accno acct sortcode routingnumber bankaccount bankaccountnumber',
  },
  { kind: 'IBAN', value: 'iban', labels: 'iban' },
  {
    kind: 'CREDIT_CARD',
    value: 'card',
    labels: 'creditcard creditcardnumber creditcardno cardnumber cardno cardnum debitcard debitcardnumber ccnumber card cc',
  },
  {
    kind: 'PHONE',
    value: 'phone',
    labels:
      'phone phonenumber phoneno telephone telephonenumber mobile mobilenumber mobileno mobilephone cell cellphone landline faxnumber whatsapp callback desk',
  },
  {
    kind: 'LICENSE_PLATE',
    value: 'plate',
    labels:
      'vrm regno regnumber vanreg vehiclereg licenseplate licenceplate numberplate platenumber plateno plate plates registrationplate carreg vehiclereg',
  },
  {
    kind: 'CREDENTIAL',
    value: 'secret',
    labels:
      'password passwords passwd pass pwd passphrase passcode psk wifikey wifipassword recoverycode recoverycodes backupcode backupcodes recoveryphrase codeword safeword securityanswer memorableword memorableinformation seedphrase totpsecret totpseed activationcode verificationcode onetimecode onetimepassword accesscode securitycode unlockcode',
    endings: 'password passwd passphrase passcode pwd',
  },
  {
    kind: 'CREDENTIAL',
    value: 'pin',
    labels:
      'onetimepassword onetimecode onetimepasscode pin pincode pinnumber cvc cvc2 cvv cvv2 cvccode cvvcode cid doorcode gatecode doorpin safecode combination lockcode garagecode padlock smscode securitynumber passcode alarmcode entrycode lockbox keysafe keybox keylockbox otp doorpin code',
  },
  {
    kind: 'CREDENTIAL',
    value: 'token',
    labels:
      'apikey apitoken apisecret accesstoken accesskey accesskeyid secretkey secretaccesskey secret clientsecret authtoken bearertoken bearer token refreshtoken idtoken sessiontoken sessionid sessionkey session sid phpsessid jsessionid csrftoken signingkey signingsecret encryptionkey masterkey privatekey webhooksecret appsecret secrettoken bottoken sastoken accountkey sharedaccesskey xapikey authkey licensekey awssecretaccesskey hmac hmackey credential credentials',
    endings: 'apikey token secret secretkey accesskey',
  },
]
