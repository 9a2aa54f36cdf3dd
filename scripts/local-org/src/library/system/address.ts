/**
 * System.Address: the value of a compound address field.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Address.htm
 */
import { platformClass } from '../declare.ts';
import type { AddressValue } from '../../data/places.ts';

const part =
    (name: string) =>
    (self: AddressValue): unknown =>
        self.part(name);

platformClass('System.Address', {
    doc: 'https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Address.htm',
    members: {
        'String getCity()': part('City'),
        'String getCountry()': part('Country'),
        'String getCountryCode()': part('CountryCode'),
        'String getGeocodeAccuracy()': part('GeocodeAccuracy'),
        'Double getLatitude()': (self: AddressValue) => self.coordinate('Latitude'),
        'Double getLongitude()': (self: AddressValue) => self.coordinate('Longitude'),
        'String getPostalCode()': part('PostalCode'),
        'String getState()': part('State'),
        'String getStateCode()': part('StateCode'),
        'String getStreet()': part('Street')
    }
});
